/* The page of the search: results as one types, narrowed down by facets; the address keeps the words. */
import { engine } from "./engine.js";
import { narrowing } from "./facets.js";
import { json, make, mark } from "./show.js";

var FIRST = 10, MORE = 20, PAUSE = 150, FULL = 0.995, LOOSE = 0.65, OWN = 1.15;
var form = document.getElementById("qz-find"), input = document.getElementById("qz-q");
var status = document.getElementById("qz-status"), list = document.getElementById("qz-results");
var more = document.getElementById("qz-more"), folder = new URL(form.dataset.index, location.href).href;
var root = new URL("..", folder).href, search = engine(folder, json), turn = 0, shown = FIRST, found = null, timer = 0;
/* Whether what shares only single words with a question is shown, which somebody has to ask for. */
var loosely = false;
/* The town that the question is asked for goes on to the answer; own has the numbers of the matters that it handles. */
var town = asked(), own = null, label = "";
var facets = narrowing(document.getElementById("qz-facets"), search.file, function () { shown = FIRST; show(); });

/* The town in the address, or the one that was last chosen on this device. */
function asked() {
  var kept = null;
  try { kept = localStorage.getItem("qz-town"); } catch (refused) { kept = null; }
  return [new URLSearchParams(location.search).get("town"), kept].find(function (each) { return /^\d{9}$/.test(each); }) || "";
}

function ask() {
  var text = input.value.trim(), url = new URL(location.href), mine = ++turn;
  if (text) url.searchParams.set("q", text); else url.searchParams.delete("q");
  history.replaceState(null, "", url);
  if (!text) { found = null; facets.take([]); return clear(); }
  if (!found) status.textContent = "正在搜索……";
  function take(answer) {
    if (mine !== turn) return undefined;
    found = answer;
    shown = FIRST;
    loosely = false;
    facets.take(answer.hits);
    return show();
  }
  search.ask(text, take).then(take).catch(function () { if (mine === turn) { clear(); status.textContent = "载入搜索数据失败，请按领域、镇街或法规查找。"; } });
}

function clear() {
  list.textContent = "";
  status.textContent = "";
  more.hidden = true;
}

function show() {
  var mine = turn, shownFor = found, hits = ordered(facets.kept()), page = hits.slice(0, shown);
  return search.rows(page.map(function (hit) { return hit.number; })).then(function (rows) {
    if (mine !== turn || found !== shownFor) return;
    clear();
    rows.forEach(function (row, place) { list.append(item(row, own && own.has(page[place].number))); });
    more.hidden = hits.length <= shown && (loosely || !found.loose.length);
    more.textContent = hits.length || loosely ? "再显示一些" : "看看只有个别字词相同的 " + found.loose.length + " 条";
    status.textContent = said(hits.length, page.length);
  });
}

/* Of what fits about as well, what the town itself handles goes first. */
function ordered(hits) {
  if (!own) return hits;
  function points(hit) { return hit.points * (own.has(hit.number) ? OWN : 1); }
  return hits.slice().sort(function (a, b) { return points(b) - points(a); });
}

function said(count, visible) {
  if (!count) return found.hits.length || loosely ? "所选范围内没有，请放宽范围。" : "没有找到。换个说法试试，例如只写两三个字；或按领域查找。";
  var many = count + " 条" + (visible < count ? "，显示前 " + visible + " 条" : "") + "。";
  if (loosely) return "没有找到。下面的只有个别字词" + (found.heard ? "或读音" : "") + "相同，多半不相关：" + many;
  if (found.best >= FULL) return (found.heard ? "按拼音找到 " : "找到 ") + many;
  if (found.best < LOOSE) return "登记库里没有完全符合的条目。下面的只有部分字词" + (found.heard ? "或读音" : "") + "相同，未必相关：" + many;
  return "没有完全符合的；" + (found.heard ? "字词或读音相近" : "大半字词相同") + "的有 " + many;
}

function item(row, owned) {
  var there = town && row[1].startsWith("matters/") ? "?town=" + town + "#who" : "";
  var line = make("li"), link = make("a", { href: root + row[1] + there }), note = make("small");
  mark(link, row[2], found.asked.units);
  mark(note, row[0] + (row[3] ? " · " + row[3] : ""), found.asked.units);
  line.append(link, note);
  if (owned) line.append(make("small", { class: "qz-own" }, label));
  return line;
}

/* The arrows lead from the box into the results and through them. */
function arrows(event) {
  var step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (!step || event.isComposing) return;
  var stops = [input].concat(Array.from(list.querySelectorAll("a"))), next = stops.indexOf(document.activeElement) + step;
  if (next < 0 || next >= stops.length) return;
  event.preventDefault();
  stops[next].focus();
}

form.addEventListener("submit", function (event) { event.preventDefault(); clearTimeout(timer); ask(); });
input.addEventListener("input", function (event) { clearTimeout(timer); if (!event.isComposing) timer = setTimeout(ask, PAUSE); });
input.addEventListener("compositionend", function () { clearTimeout(timer); timer = setTimeout(ask, PAUSE); });
input.addEventListener("keydown", arrows);
list.addEventListener("keydown", arrows);
more.addEventListener("click", function () {
  var from = found.hits.length || loosely ? shown : 0;
  if (from) shown += MORE; else { loosely = true; facets.take(found.loose); }
  show().then(function () { var next = list.children[from]; if (next) next.querySelector("a").focus(); });
});
function told() {
  var line = document.getElementById("qz-for");
  search.file("../who/towns.json").then(function (table) {
    var row = table.towns.find(function (each) { return each[0] === town; });
    if (!row) return;
    line.querySelector("strong").textContent = table.places[row[2]][0] + row[1];
    line.querySelector("a").href += "?town=" + town;
    line.hidden = false;
    label = row[5];
    return label && search.file("places/" + row[2] + ".json").then(function (towns) {
      own = new Set(towns.find(function (each) { return each[0] === row[1]; })[1]);
      if (found) show();
    });
  }).catch(function () {});
}

if (town) told();
input.value = new URLSearchParams(location.search).get("q") || "";
if (input.value) ask(); else { search.warm().catch(function () {}); input.focus(); }

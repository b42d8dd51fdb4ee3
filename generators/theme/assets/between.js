/* What came and went between two days, folded from the change log; no library, nothing leaves the browser. */
(function () {
  "use strict";
  var form = document.getElementById("qz-between"), from = document.getElementById("qz-from"), to = document.getElementById("qz-to");
  var status = document.getElementById("qz-status"), result = document.getElementById("qz-changes");
  if (!form) return;
  var root = form.dataset.root, log = null, titles = {}, official = {};
  function make(name, text) {
    var element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    return element;
  }
  function anchor(address, text) {
    var link = make("a", text);
    link.href = root + address;
    return link;
  }
  /* A day as the pages write it: 2026年10月20日. */
  function said(iso) {
    var parts = iso.split("-").map(Number);
    return parts[0] + "年" + parts[1] + "月" + parts[2] + "日";
  }
  function badge(record) {
    var mark = make("span", "演示");
    mark.className = "qz-badge qz-demonstration";
    return record.provenance === "demonstration" ? [" ", mark] : [];
  }
  /* A list between two days: a matter that came and went again has done neither. */
  function fold(entries) {
    var lists = new Map();
    entries.forEach(function (entry) {
      if (!entry.list) return;
      var list = lists.get(entry.list.id);
      if (!list) lists.set(entry.list.id, list = { list: entry.list, before: entry.before, come: new Map(), gone: new Map(), entries: [] });
      entry.added.forEach(function (id) { if (!list.gone.delete(id)) list.come.set(id, entry); });
      entry.removed.forEach(function (id) { if (!list.come.delete(id)) list.gone.set(id, entry); });
      list.after = entry.after;
      list.entries.push(entry);
    });
    return Array.from(lists.values());
  }
  function matters(title, ids) {
    var details = make("details"), items = make("ul");
    details.append(make("summary", title + " " + ids.size + " 项"), items);
    details.open = ids.size <= 20;
    Array.from(ids.keys()).sort().forEach(function (id) {
      var item = make("li"), more = [official[id] !== titles[id] ? official[id] : "", said(ids.get(id).effective_on) + "起"];
      item.append(anchor("matters/" + id + "/", titles[id] || id), make("br"), make("small", more.filter(Boolean).join("，")));
      items.append(item);
    });
    return details;
  }
  function decision(entry) {
    var item = make("li");
    item.append(anchor(entry.page, entry.act ? entry.act.title : entry.title), "，" + said(entry.effective_on) + "起施行");
    return item;
  }
  /* A few lists stand open; of many a phone shows the titles, each with what came and went. */
  function section(each, place, all) {
    var fold = make("details"), summary = make("summary"), head = make("h2"), part = make("div"), sum = make("p"), acts = make("ul");
    fold.className = "qz-fold";
    fold.open = all.length <= 3;
    head.append(each.list.title + "（+" + each.come.size + " −" + each.gone.size + "）", ...badge(each.entries[0]));
    summary.append(head);
    sum.append(anchor("lists/" + each.list.id + "/", each.list.title), "：" + each.before + " 项 + " + each.come.size + " − " + each.gone.size + " = " + each.after + " 项");
    acts.append(...each.entries.map(decision));
    part.append(sum, acts);
    if (each.come.size) part.append(matters("列入", each.come));
    if (each.gone.size) part.append(matters("移出", each.gone));
    if (!each.come.size && !each.gone.size) part.append(make("p", "其间有列入也有移出，前后相同。"));
    fold.append(summary, part);
    result.append(fold);
  }
  function others(entries) {
    if (!entries.length) return;
    var items = make("ul");
    entries.forEach(function (entry) {
      var item = make("li");
      item.append(said(entry.effective_on) + " ", anchor(entry.page, entry.title), ...badge(entry), entry.told.length ? "：" + entry.told.join("；") : "");
      items.append(item);
    });
    result.append(make("h2", "事项的变化和其他决定"), items);
  }
  /* What is said of the two days: the first is not counted, before the first record nothing is known. */
  function told(days, within, lists) {
    var first = log.changes.map(function (entry) { return entry.effective_on; }).sort()[0];
    if (!first || days[1] < first) return "还没有记录" + (first ? "，最早的记录自" + said(first) + "起" : "") + "。";
    var coming = days[1] > log.as_of && within.some(function (entry) { return entry.upcoming; });
    return (lists.length ? lists.length + " 份清单有变动" : "没有清单变动") + "。"
      + (days[0] < first ? "最早的记录自" + said(first) + "起。" : "")
      + (coming ? "其中" + said(log.as_of) + "之后的尚未施行，按已公布的决定推算。" : "");
  }
  function show() {
    var days = [from.value, to.value];
    var within = log.changes.filter(function (entry) { return days[0] < entry.effective_on && entry.effective_on <= days[1]; });
    var lists = fold(within);
    result.textContent = "";
    status.textContent = said(days[0]) + "之后到" + said(days[1]) + "：" + told(days, within, lists);
    lists.forEach(section);
    others(within.filter(function (entry) { return !entry.list; }));
  }
  function load(address) {
    return fetch(address).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    });
  }
  function compare() {
    var url = new URL(location.href);
    if (!from.value || !to.value) { status.textContent = "请选两天。"; result.textContent = ""; return; }
    if (from.value > to.value) [from.value, to.value] = [to.value, from.value];
    url.searchParams.set("from", from.value);
    url.searchParams.set("to", to.value);
    history.replaceState(null, "", url);
    if (log) return show();
    status.textContent = "正在载入……";
    load(form.dataset.changes).then(function (table) {
      log = table;
      show();
      return load(form.dataset.titles);
    }).then(function (table) {
      Object.keys(table).forEach(function (id) {
        titles[id] = table[id][0];
        official[id] = table[id][1];
      });
      show();
    }).catch(function () { if (!log) status.textContent = "载入失败，请看完整的变动记录。"; });
  }
  form.addEventListener("submit", function (event) { event.preventDefault(); compare(); });
  var asked = new URLSearchParams(location.search);
  function day(name) {
    var given = asked.get(name);
    return /^\d{4}-\d\d-\d\d$/.test(given) && !isNaN(Date.parse(given)) ? given : "";
  }
  from.value = day("from") || from.value;
  to.value = day("to") || to.value;
  form.addEventListener("input", function () { if (!from.value || !to.value) compare(); });
  if (asked.get("from")) compare();
})();

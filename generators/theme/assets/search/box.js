/* The box at the head of every page offers what it finds as one types: a combobox with a listbox. Without it, or before
   it is loaded, the form simply leads to the page of the search. */
import { engine } from "./engine.js";
import { json, make, mark } from "./show.js";

var OFFERED = 8, PAUSE = 150, FAILED = "载入搜索数据失败，按回车到搜索页。";

function box(form) {
  var input = form.querySelector("input[type=search]"), folder = new URL(form.dataset.index, location.href).href;
  var root = new URL("..", folder).href, asked = 0, timer = 0, active = -1, search = engine(folder, json);
  var list = make("ul", { id: input.id + "-list", role: "listbox", "aria-label": "搜索结果", class: "qz-offers", hidden: "" });
  var status = make("p", { "aria-live": "polite", class: "qz-unseen" });
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  form.append(list, status);
  close();

  function close() {
    list.hidden = true;
    list.textContent = "";
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
  function offer() {
    var text = input.value.trim(), turn = ++asked;
    if (!text) { status.textContent = ""; return close(); }
    search.ask(text).then(function (found) {
      return search.rows(found.hits.slice(0, OFFERED).map(function (hit) { return hit.number; })).then(function (rows) {
        if (turn === asked && document.activeElement === input) show(rows, found);
      });
    }).catch(function () { if (turn === asked) { close(); status.textContent = FAILED; } });
  }
  function show(rows, found) {
    close();
    rows.forEach(function (row, place) {
      var option = make("li", { role: "option", id: list.id + "-" + place, "aria-selected": "false" });
      var title = make("span"), note = make("small", {}, row[0] + (row[3] ? " · " + row[3] : ""));
      mark(title, row[2], found.asked.units);
      option.append(title, note);
      option.dataset.address = row[1];
      list.append(option);
    });
    list.hidden = !rows.length;
    input.setAttribute("aria-expanded", String(rows.length > 0));
    status.textContent = rows.length ? rows.length + " 个结果，按上下键选择，回车打开。" : "没有找到，换个说法试试。";
  }
  function move(by) {
    var options = list.children;
    if (!options.length) return offer();
    if (active >= 0) options[active].setAttribute("aria-selected", "false");
    active = (active + by + (active < 0 && by < 0 ? 1 : 0) + options.length) % options.length;
    options[active].setAttribute("aria-selected", "true");
    options[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[active].id);
  }
  function go(option) { location.href = root + option.dataset.address; }

  input.addEventListener("focus", function () { search.warm().catch(function () {}); });
  input.addEventListener("input", function (event) {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(offer, PAUSE);
  });
  input.addEventListener("compositionend", function () { clearTimeout(timer); timer = setTimeout(offer, PAUSE); });
  input.addEventListener("keydown", function (event) {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); move(event.key === "ArrowDown" ? 1 : -1); }
    else if (event.key === "Escape" && !list.hidden) { event.preventDefault(); asked++; close(); }
    else if (event.key === "Enter" && active >= 0) { event.preventDefault(); go(list.children[active]); }
  });
  input.addEventListener("blur", function () { asked++; close(); });
  list.addEventListener("mousedown", function (event) { event.preventDefault(); });
  list.addEventListener("click", function (event) {
    var option = event.target.closest("[role=option]");
    if (option) go(option);
  });
}

document.querySelectorAll("form[data-offers]").forEach(box);

/* What came and went between two days, folded from the change log; no library, nothing leaves the browser. */
(function () {
  "use strict";
  var form = document.getElementById("qz-between"), from = document.getElementById("qz-from"), to = document.getElementById("qz-to");
  var status = document.getElementById("qz-status"), result = document.getElementById("qz-changes");
  if (!form) return;
  var root = form.dataset.root, log = null, titles = {};
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
  /* A list between two days: a matter that came and went again has done neither. */
  function fold(entries) {
    var lists = new Map();
    entries.forEach(function (entry) {
      if (!entry.list) return;
      var list = lists.get(entry.list.id);
      if (!list) lists.set(entry.list.id, list = { list: entry.list, before: entry.before, come: new Set(), gone: new Set() });
      entry.added.forEach(function (id) { if (!list.gone.delete(id)) list.come.add(id); });
      entry.removed.forEach(function (id) { if (!list.come.delete(id)) list.gone.add(id); });
      list.after = entry.after;
    });
    return Array.from(lists.values());
  }
  function matters(title, ids) {
    var details = make("details"), items = make("ul");
    details.append(make("summary", title + " " + ids.size + " 项"), items);
    details.open = ids.size <= 20;
    Array.from(ids).sort().forEach(function (id) {
      var item = make("li");
      item.append(anchor("matters/" + id + "/", titles[id] || id));
      items.append(item);
    });
    return details;
  }
  function section(each) {
    var head = make("h2");
    head.append(anchor("lists/" + each.list.id + "/", each.list.title));
    result.append(head, make("p", each.before + " 项 + " + each.come.size + " − " + each.gone.size + " = " + each.after + " 项"));
    if (each.come.size) result.append(matters("增加", each.come));
    if (each.gone.size) result.append(matters("移出", each.gone));
    if (!each.come.size && !each.gone.size) result.append(make("p", "其间有增有减，前后相同。"));
  }
  function others(entries) {
    if (!entries.length) return;
    var items = make("ul");
    entries.forEach(function (entry) {
      var item = make("li");
      item.append(entry.effective_on + " ", anchor(entry.page, entry.title), entry.told.length ? "：" + entry.told.join("；") : "");
      items.append(item);
    });
    result.append(make("h2", "事项的变化和其他决定"), items);
  }
  function show() {
    var days = [from.value, to.value].sort(), today = log.as_of;
    var within = log.changes.filter(function (entry) { return days[0] < entry.effective_on && entry.effective_on <= days[1]; });
    var lists = fold(within);
    result.textContent = "";
    status.textContent = days[0] + " 到 " + days[1] + "：" + (lists.length ? lists.length + " 份清单有变动" : "没有清单变动") + "。"
      + (days[1] > today && within.some(function (entry) { return entry.upcoming; }) ? "其中 " + today + " 之后的尚未施行，按已公布的决定推算。" : "");
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
    if (!from.value || !to.value) { status.textContent = "请选两天。"; return; }
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
      titles = table;
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
  if (asked.get("from")) compare();
})();

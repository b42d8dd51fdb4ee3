/* Substring search over one table; no library, nothing leaves the browser. */
(function () {
  "use strict";
  var form = document.getElementById("qz-find"), input = document.getElementById("qz-q");
  var status = document.getElementById("qz-status"), list = document.getElementById("qz-results");
  if (!form) return;
  var rows = null, LIMIT = 50;
  function normal(text) { return text.normalize("NFKC").toLowerCase(); }
  function score(row, words) {
    var total = 0;
    for (var i = 0; i < words.length; i++) {
      var word = words[i], plain = row.plain.indexOf(word), title = row.title_.indexOf(word);
      if (plain === 0 && row.plain === word) total += 100;
      else if (plain >= 0) total += 40 - Math.min(plain, 20);
      else if (title >= 0) total += 30 - Math.min(title, 20);
      else if (row.more.indexOf(word) >= 0) total += 8;
      else return 0;
    }
    return total + row.weight;
  }
  function mark(element, text, words) {
    var low = normal(text), at = 0;
    while (low.length === text.length && at < text.length) {
      var best = -1, size = 0;
      words.forEach(function (word) {
        var hit = low.indexOf(word, at);
        if (hit >= 0 && (best < 0 || hit < best)) { best = hit; size = word.length; }
      });
      if (best < 0) break;
      element.append(text.slice(at, best));
      var hit = document.createElement("mark");
      hit.textContent = text.slice(best, best + size);
      element.append(hit);
      at = best + size;
    }
    element.append(text.slice(at));
  }
  function show(query) {
    var words = normal(query).split(/\s+/).filter(Boolean);
    list.textContent = "";
    if (!words.length) { status.textContent = ""; return; }
    var hits = [];
    rows.forEach(function (row, order) {
      var points = score(row, words);
      if (points) hits.push([points, order, row]);
    });
    hits.sort(function (a, b) { return b[0] - a[0] || a[1] - b[1]; });
    status.textContent = hits.length ? "找到 " + hits.length + " 条" + (hits.length > LIMIT ? "，显示前 " + LIMIT + " 条" : "")
      : "没有找到。换个说法试试，例如只写两三个字；或按领域查找。";
    hits.slice(0, LIMIT).forEach(function (hit) {
      var item = document.createElement("li"), link = document.createElement("a"), note = document.createElement("small");
      link.href = form.dataset.root + hit[2].address;
      mark(link, hit[2].title, words);
      mark(note, hit[2].kind + (hit[2].note ? " · " + hit[2].note : ""), words);
      item.append(link, note);
      list.append(item);
    });
  }
  function search() {
    var query = input.value.trim(), url = new URL(location.href);
    if (query) url.searchParams.set("q", query); else url.searchParams.delete("q");
    history.replaceState(null, "", url);
    if (rows) return show(query);
    status.textContent = "正在载入……";
    fetch(form.dataset.index).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    }).then(function (table) {
      rows = table.rows.map(function (row) {
        var plain = normal(row[2]), more = normal([row[3], row[4], row[1]].join(" "));
        return { kind: row[0], address: row[1], title: row[2], note: row[3], plain: plain, title_: normal(row[3]), more: more,
                 weight: row[0] === "事项" ? 2 : 4 };
      });
      show(input.value.trim());
    }).catch(function () { status.textContent = "载入搜索数据失败，请按领域、镇街或法规查找。"; });
  }
  form.addEventListener("submit", function (event) { event.preventDefault(); search(); });
  input.addEventListener("input", search);
  input.value = new URLSearchParams(location.search).get("q") || "";
  if (input.value) search(); else input.focus();
})();

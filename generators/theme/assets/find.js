/* Substring search over one table; no library, nothing leaves the browser. */
(function () {
  "use strict";
  var form = document.getElementById("qz-find"), input = document.getElementById("qz-q");
  var status = document.getElementById("qz-status"), list = document.getElementById("qz-results");
  if (!form) return;
  var rows = null, LIMIT = 50;
  function normal(text) { return text.normalize("NFKC").toLowerCase(); }
  function score(row, words, some) {
    var total = 0, found = 0;
    for (var i = 0; i < words.length; i++) {
      var word = words[i], plain = row.plain.indexOf(word), title = row.title_.indexOf(word);
      var points = row.plain === word ? 100 : plain >= 0 ? 40 - Math.min(plain, 20)
        : title >= 0 ? 30 - Math.min(title, 20) : row.more.indexOf(word) >= 0 ? 8 : 0;
      if (points) found++;
      else if (!some) return 0;
      total += points;
    }
    return found ? total + row.weight + found * 200 : 0;
  }
  function ranked(words, some) {
    var hits = [];
    rows.forEach(function (row, order) {
      var points = score(row, words, some);
      if (points) hits.push([points, order, row]);
    });
    return hits.sort(function (a, b) { return b[0] - a[0] || a[1] - b[1]; });
  }
  function pairs(words) {
    var parts = [];
    words.forEach(function (word) {
      if (word.length < 3 || !/^[\u4e00-\u9fff]+$/.test(word)) parts.push(word);
      else for (var i = 0; i + 2 <= word.length; i++) parts.push(word.slice(i, i + 2));
    });
    return parts;
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
    var hits = ranked(words, false), near = !hits.length;
    if (near) {
      words = pairs(words);
      hits = ranked(words, true).slice(0, 20);
    }
    status.textContent = !hits.length ? "没有找到。换个说法试试，例如只写两三个字；或按领域查找。"
      : near ? "没有完全符合的；下面是相近的 " + hits.length + " 条。"
      : "找到 " + hits.length + " 条" + (hits.length > LIMIT ? "，显示前 " + LIMIT + " 条" : "");
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
        if (row[0] === "事项") row[1] = "matters/" + row[1] + "/";
        if (row[3][0] === "~") row[3] = "对" + row[3].slice(1) + "的行政处罚";
        var plain = normal(row[2]), more = normal([row[3], row[4], row[1]].concat(row[5].map(function (law) { return table.laws[law]; })).join(" "));
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

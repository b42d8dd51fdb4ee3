/* A day chosen by the reader leads to the state that held on it; the table of states is all that is asked. */
(function () {
  "use strict";
  var form = document.querySelector(".qz-asof");
  if (!form) return;
  var input = form.querySelector("input"), said = form.querySelector("[role=status]");
  var rows = Array.prototype.slice.call(document.querySelectorAll("tr[data-from]"));
  form.hidden = false;
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var day = input.value;
    if (!day) { said.textContent = "请写一个日期，例如 " + rows[0].dataset.from + "。"; return; }
    var found = rows.filter(function (row) { return row.dataset.from <= day; }).pop();
    if (!found) { said.textContent = day + " 还没有记录：最早的状态自 " + rows[0].dataset.from + " 起。"; return; }
    said.textContent = "";
    location.href = found.querySelector("a").href;
  });
})();

/* By what results are narrowed down. Counts are those of the results that the other facets leave. */
import { make } from "./show.js";

var SHOWN = 8;

export function narrowing(place, file, changed) {
  var table = null, chosen = new Map(), town = null, hits = [], ready = null;
  var titles = make("summary", {}, "缩小范围"), body = make("div"), towns = make("fieldset");
  var details = make("details");
  details.append(titles, body);
  place.append(details);
  place.hidden = true;

  function load() {
    ready = ready || file("facets.json").then(function (found) { table = found; offerTowns(); }).catch(function (fault) { ready = null; throw fault; });
    return ready;
  }
  function passes(number, except) {
    if (town && except !== "town" && !town.has(number)) return false;
    return !table || table.columns.every(function (column, order) {
      var wanted = chosen.get(order);
      if (!wanted || !wanted.size || except === order) return true;
      return column.sets[column.of[number]].some(function (value) { return wanted.has(value); });
    });
  }
  function kept() { return hits.filter(function (hit) { return passes(hit.number); }); }
  function draw() {
    body.textContent = "";
    table.columns.forEach(function (column, order) { drawColumn(column, order); });
    if (table.places.length) body.append(towns);
  }
  function drawColumn(column, order) {
    var counts = new Map(), wanted = chosen.get(order) || new Set();
    hits.forEach(function (hit) {
      if (passes(hit.number, order)) column.sets[column.of[hit.number]].forEach(function (value) { counts.set(value, (counts.get(value) || 0) + 1); });
    });
    wanted.forEach(function (value) { if (!counts.has(value)) counts.set(value, 0); });
    var values = Array.from(counts).sort(function (a, b) { return wanted.has(b[0]) - wanted.has(a[0]) || b[1] - a[1] || a[0] - b[0]; });
    if (!values.length) return;
    var set = make("fieldset");
    set.append(make("legend", {}, column.title));
    values.slice(0, Math.max(SHOWN, wanted.size)).forEach(function (value) {
      var label = make("label"), check = make("input", { type: "checkbox", "data-facet": order + "-" + value[0] });
      check.checked = wanted.has(value[0]);
      check.addEventListener("change", function () {
        if (check.checked) wanted.add(value[0]); else wanted.delete(value[0]);
        chosen.set(order, wanted);
        again(check.dataset.facet);
      });
      label.append(check, " " + column.values[value[0]] + "（" + value[1] + "）");
      set.append(label);
    });
    body.append(set);
  }
  /* The check that was changed keeps the focus though its list is drawn anew. */
  function again(focus) {
    draw();
    changed();
    var check = body.querySelector("[data-facet='" + focus + "']");
    if (check) check.focus();
  }
  function offerTowns() {
    var county = make("select", { "aria-label": "县（市、区）" }), one = make("select", { "aria-label": "镇街" });
    county.append(make("option", { value: "" }, "不限"));
    table.places.forEach(function (each) { county.append(make("option", { value: each[0] }, each[1])); });
    one.hidden = true;
    towns.append(make("legend", {}, "镇街（可以行使的事项）"), county, one);
    county.addEventListener("change", function () {
      town = null;
      one.textContent = "";
      one.hidden = !county.value;
      changed();
      draw();
      if (county.value) file("places/" + county.value + ".json").then(function (list) { fill(one, list); }).catch(function () { one.append(make("option", {}, "载入失败")); });
    });
  }
  function fill(one, list) {
    one.append(make("option", { value: "" }, "请选镇街"));
    list.forEach(function (each, order) {
      var powers = new Set(each[1]), count = hits.filter(function (hit) { return passes(hit.number, "town") && powers.has(hit.number); }).length;
      one.append(make("option", { value: order }, each[0] + "（" + count + "）"));
    });
    one.onchange = function () {
      town = one.value ? new Set(list[one.value][1]) : null;
      changed();
      draw();
    };
  }
  details.addEventListener("toggle", function () { if (details.open) load().then(draw).catch(function () { body.textContent = "载入失败，请重试。"; }); });
  return {
    kept: kept,
    take: function (found) {
      hits = found;
      place.hidden = !hits.length;
      if (table && details.open) draw();
    }
  };
}

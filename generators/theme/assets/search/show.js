/* Results as elements. What a record says is only ever text. */
import { UNIT, fold, pair } from "./words.js";

export function make(name, attributes, text) {
  var element = document.createElement(name);
  Object.keys(attributes || {}).forEach(function (each) { element.setAttribute(each, attributes[each]); });
  if (text !== undefined) element.textContent = text;
  return element;
}

/* Put a text into an element, the words that were asked for marked. */
export function mark(element, text, units) {
  var flags = marked(text, units), start = 0;
  while (start < text.length) {
    var end = start + 1;
    while (end < text.length && flags[end] === flags[start]) end++;
    element.append(flags[start] ? make("mark", {}, text.slice(start, end)) : text.slice(start, end));
    start = end;
  }
}

/* For each place of a text whether it stands in two neighbours of the question, or in a word that has none. */
function marked(text, units) {
  var low = fold(text), flags = new Array(text.length).fill(false), wanted = new Set(), before = null;
  if (low.length !== text.length) return flags;
  units.forEach(function (each, place) {
    var next = units[place + 1], last = units[place - 1];
    if (next && next.run === each.run) wanted.add(pair(each.unit, next.unit));
    if (/^[a-z0-9]/.test(each.unit) || !(next && next.run === each.run) && !(last && last.run === each.run)) wanted.add(each.unit);
  });
  for (var hit of low.matchAll(UNIT)) {
    if (wanted.has(hit[0])) flags.fill(true, hit.index, hit.index + hit[0].length);
    if (before && before.end === hit.index && wanted.has(pair(before.text, hit[0]))) flags.fill(true, before.start, hit.index + hit[0].length);
    before = { text: hit[0], start: hit.index, end: hit.index + hit[0].length };
  }
  return flags;
}

export function json(address) {
  return fetch(address).then(function (answer) {
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  });
}

/* What people type, cut as the index is cut (generators/search/folding.py): runs of units, a unit being one Chinese
   character or one whole Latin word or number. */
export var UNIT = /[a-z0-9]+|[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3134f}]/gu;
var RUN = new RegExp("(?:" + UNIT.source + ")+", "gu");
/* Units of a question that are looked up: nobody asks longer, but somebody may paste a book. */
var LONGEST = 40;
var DIGITS = "零一二三四五六七八九", TENS = { 十: 10, 百: 100 };
var ARTICLE = /第?\s*([零一二三四五六七八九十百两]+|[0-9]{1,3})\s*[条條](?:之[一二三四五六七八九十])?(?:第?[一二三四五六七八九十0-9]+款)?(?:第?[一二三四五六七八九十0-9]+项)?(?!例|款)/g;

export function fold(text) { return text.normalize("NFKC").toLowerCase(); }

export function runs(text) {
  return (fold(text).match(RUN) || []).map(function (run) { return run.match(UNIT); });
}

export function pair(left, right) {
  var latin = /^[a-z0-9]/;
  return latin.test(left) && latin.test(right) ? left + " " + right : left + right;
}

/* 六十五 → 65 */
export function numeral(written) {
  if (/^\d+$/.test(written)) return Number(written);
  var total = 0, digit = 0;
  for (var each of written.replace("两", "二")) {
    if (TENS[each]) { total += (digit || 1) * TENS[each]; digit = 0; }
    else digit = DIGITS.indexOf(each);
  }
  return total + digit;
}

/* A question as the index is asked: units with the run that each belongs to, articles taken out, question words left
   out unless nothing else is asked. */
export function question(text, ignored) {
  var articles = [], rest = fold(text).replace(ARTICLE, function (_, number) {
    articles.push("§" + numeral(number));
    return " ";
  });
  var units = cut(without(rest, ignored));
  if (!units.length && !articles.length) units = cut(rest);
  return { units: units.slice(0, LONGEST), articles: articles };
}

function without(text, ignored) {
  ignored.forEach(function (word) { text = text.split(word).join(" "); });
  return text;
}

function cut(text) {
  var units = [];
  runs(text).forEach(function (run, number) {
    run.forEach(function (unit) { units.push({ unit: unit, run: number }); });
  });
  return units;
}

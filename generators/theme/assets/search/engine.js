/* A question in, the numbers of what answers it out. */
import { pair, question } from "./words.js";
import { first, letters, open } from "./index.js";
import { ALONE, PAIR, order, rarity, weigh } from "./rank.js";

var LEAST = 0.3, NEAR = 0.6, SURE = 0.8, HEARD = 0.75, NAMED = 0.06;
/* One word of two characters in a question that is more than twice as long is no answer to it: docs/search.md. */
var FIT = 0.45, WORDED = 3;
var NONE = { numbers: [], weights: [] };

export function engine(folder, get) {
  var index = open(folder, get), ready = null;
  function load() {
    ready = ready || index.load().then(prepared).catch(function (fault) { ready = null; throw fault; });
    return ready;
  }
  /* What is likely to be needed next, while somebody still thinks of what to type. */
  function warm() {
    return load().then(function () { return index.file("characters.json"); });
  }
  /* early gets what the words themselves find, where spelling may find more. */
  function ask(text, early) {
    return load().then(function (head) {
      var asked = question(text, head.ignored);
      return plain(index, head, asked).then(function (found) {
        if (!found.strange.length) return found;
        return index.file("characters.json").then(function (characters) {
          var simple = simplified(asked, characters);
          return simple ? plain(index, head, simple) : found;
        });
      }).then(function (found) {
        if (found.best >= SURE) return found;
        if (early && found.hits.length) early(found);
        return spelt(index, head, found);
      });
    });
  }
  return { ask: ask, warm: warm, rows: index.rows, file: index.file };
}

function prepared(head) {
  var total = 0;
  head.starts = head.laws.map(function (count) { total += count; return total - count; });
  head.matters = total;
  return head;
}

function plain(index, head, asked) {
  var units = asked.units, wanted = new Set(asked.articles);
  units.forEach(function (each, place) {
    wanted.add(each.unit);
    if (/^\d+$/.test(each.unit)) wanted.add("§" + each.unit).add("#" + each.unit);
    if (joined(units, place)) wanted.add(pair(each.unit, units[place + 1].unit));
  });
  names(units).forEach(function (name) { wanted.add(name.term); });
  return index.terms("words", Array.from(wanted), first).then(function (found) {
    var named = longest(names(units).filter(function (name) { return found.has(name.term); }).map(function (name) {
      return { postings: found.get(name.term), start: name.start, end: name.end };
    }));
    var clues = units.map(function (each, place) {
      var latin = /^[a-z0-9]/.test(each.unit), list = [];
      var alone = latin || !joined(units, place) && !(place && joined(units, place - 1)) ? 1 : ALONE;
      add(list, found, each.unit, alone, latin ? 1 : ALONE * 0.7);
      if (/^\d+$/.test(each.unit)) { add(list, found, "§" + each.unit, 1, 1); add(list, found, "#" + each.unit, 1, 1); }
      if (joined(units, place)) add(list, found, pair(each.unit, units[place + 1].unit), PAIR, 1);
      if (place && joined(units, place - 1)) add(list, found, pair(units[place - 1].unit, each.unit), PAIR, 1);
      return list;
    });
    var weights = units.map(function (each, place) { return rarity(found.get(each.unit) || NONE, head.things); });
    asked.articles.forEach(function (article) {
      clues.push([{ postings: found.get(article) || NONE, credit: 1, factor: 2 }]);
      weights.push(12);
    });
    return result(head, asked, clues, weights, named, found);
  });
}

function result(head, asked, clues, weights, named, found) {
  var strange = asked.units.filter(function (each) { return found && !/^[a-z0-9]/.test(each.unit) && !found.has(each.unit); });
  var lighter = weights.slice();
  named.forEach(function (name) {
    for (var place = name.start; place < name.end; place++) lighter[place] *= NAMED;
  });
  var weighed = weigh(clues, head, lighter), best = weighed.covered.reduce(function (one, other) { return Math.max(one, other); }, 0);
  var hits = order(weighed, Math.max(LEAST, best * NEAR)), fits = named.length || hits.some(function (hit) {
    return hit.covered >= FIT || hit.worded >= WORDED;
  });
  var pinned = new Set();
  named.forEach(function (name) { name.postings.numbers.forEach(function (number) { pinned.add(number); }); });
  var loose = fits ? [] : hits;
  hits = Array.from(pinned, function (number) { return { number: number, covered: 1, points: Infinity }; })
    .concat(fits ? hits.filter(function (hit) { return !pinned.has(hit.number); }) : []);
  return { hits: hits, loose: loose, covered: weighed.covered, best: best, asked: asked, clues: clues, weights: weights, named: named, strange: strange };
}

function add(list, found, term, credit, factor) {
  if (found.has(term)) list.push({ postings: found.get(term), credit: credit, factor: factor });
}

function joined(units, place) {
  return place + 1 < units.length && units[place].run === units[place + 1].run;
}

/* Whole names of towns may stand anywhere in a question. */
function names(units) {
  var found = [];
  for (var start = 0; start < units.length; start++) {
    for (var end = start + 1, name = units[start].unit; end <= units.length && end - start <= 8; end++) {
      if (end - start > 1) found.push({ term: "=" + name, start: start, end: end });
      if (end === units.length || units[end].run !== units[start].run) break;
      name += units[end].unit;
    }
  }
  return found;
}

function longest(found) {
  return found.filter(function (name) {
    return !found.some(function (other) { return other !== name && other.start <= name.start && name.end <= other.end; });
  });
}

function simplified(asked, characters) {
  var changed = false, to = new Map(Array.from(characters.traditional, function (each, place) {
    return [each, Array.from(characters.simplified)[place]];
  }));
  var units = asked.units.map(function (each) {
    if (!to.has(each.unit)) return each;
    changed = true;
    return { unit: to.get(each.unit), run: each.run };
  });
  return changed ? { units: units, articles: asked.articles } : null;
}

/* Pinyin, its first letters, and characters typed for others of the same sound. */
function spelt(index, head, found) {
  return index.file("characters.json").then(function (characters) {
    var places = spellings(found, characters.sounds), sounds = new Set(), letters_ = new Set();
    places.forEach(function (each, place) {
      var next = places[place + 1];
      if (each.sound && next && next.sound && next.run === each.run && (weak(each) || weak(next))) sounds.add(each.sound + " " + next.sound);
      (each.letters ? each.letters.parts.concat(each.letters.whole) : []).forEach(function (term) { letters_.add(term); });
    });
    return Promise.all([
      index.terms("sounds", Array.from(sounds), first), index.terms("initials", Array.from(letters_), letters)
    ]).then(function (both) { return heard(head, found, places, both[0], both[1]); });
  });
}

/* A character none of whose neighbours it is ever seen with is perhaps a slip. */
function weak(place) {
  return !place.clues.some(function (clue) { return clue.credit === PAIR; });
}

function spellings(found, table) {
  var sound = new Map(), places = [];
  Object.keys(table).forEach(function (each) {
    Array.from(table[each]).forEach(function (character) { sound.set(character, each); });
  });
  found.asked.units.forEach(function (each, place) {
    var own = found.clues[place], latin = /^[a-z]+$/.test(each.unit) && !own.length;
    var cut = latin ? syllables(each.unit, table) : null;
    if (cut) cut.forEach(function (part) { places.push({ sound: part, run: each.run, clues: [], weight: 4, typed: true }); });
    else if (latin && each.unit.length > 1) Array.from(each.unit).forEach(function () {
      places.push({ letters: initials(each.unit), run: each.run, clues: [], weight: 4, typed: true });
    });
    else places.push({ sound: sound.get(each.unit), run: each.run, clues: own, weight: found.weights[place] });
  });
  found.clues.slice(found.asked.units.length).forEach(function (clues, place) {
    places.push({ run: -1, clues: clues, weight: found.weights[found.asked.units.length + place] });
  });
  return places;
}

/* The fewest syllables that make up a word; what is left at its end may be the beginning of one. */
function syllables(word, table) {
  var ways = [[]];
  for (var end = 1; end <= word.length; end++) {
    for (var start = Math.max(0, end - 6); start < end; start++) {
      var part = word.slice(start, end);
      if (!ways[start] || !Object.prototype.hasOwnProperty.call(table, part)) continue;
      if (!ways[end] || ways[start].length + 1 < ways[end].length) ways[end] = ways[start].concat(part);
    }
  }
  for (var size = word.length; size > word.length - 3 && size > 1; size--) {
    if (ways[size] && ways[size].length > 1) return ways[size];
  }
  return null;
}

/* The terms in all of which together initials stand: any few letters of them stand somewhere by chance. */
function initials(word) {
  var size = Math.min(3, word.length), parts = [];
  for (var start = 0; start + size <= word.length; start++) parts.push(word.slice(start, start + size));
  return { parts: parts, whole: word + "=" };
}

function common(parts, found) {
  return parts.map(function (part) { return found.get(part) || NONE; }).reduce(function (one, other) {
    var least = new Map(other.numbers.map(function (number, place) { return [number, other.weights[place]]; })), both = { numbers: [], weights: [] };
    one.numbers.forEach(function (number, place) {
      if (!least.has(number)) return;
      both.numbers.push(number);
      both.weights.push(Math.min(one.weights[place], least.get(number)));
    });
    return both;
  });
}

function heard(head, found, places, sounds, short) {
  var clues = places.map(function (each, place) {
    var list = each.clues.slice();
    [place - 1, place].forEach(function (left) {
      var one = places[left], two = places[left + 1];
      if (!one || !two || !one.sound || !two.sound || one.run !== two.run) return;
      add(list, sounds, one.sound + " " + two.sound, each.typed ? 1 : HEARD, each.typed ? 1 : HEARD * 0.8);
    });
    if (each.letters) {
      list.push({ postings: common(each.letters.parts, short), credit: 1, factor: 1 });
      add(list, short, each.letters.whole, 1, 2);
    }
    return list;
  });
  var weights = places.map(function (each) { return each.weight; });
  var both = result(head, found.asked, clues, weights, found.named, null);
  /* What answers to more of the question than its characters do, answers to its sound. */
  both.heard = both.hits.concat(both.loose).some(function (hit) { return both.covered[hit.number] > found.covered[hit.number] + 0.01; });
  return both;
}

/* The files of the index, each fetched once and only when a question needs it. */

export function open(folder, get) {
  var kept = new Map(), head = null;
  function file(name) {
    if (!kept.has(name)) {
      kept.set(name, get(folder + name).catch(function (fault) { kept.delete(name); throw fault; }));
    }
    return kept.get(name);
  }
  function load() {
    return file("index.json").then(function (found) {
      head = found;
      return found;
    });
  }
  /* For each term its postings, absent where nothing is found by it. */
  function terms(family, wanted, key) {
    var count = head.files[["words", "sounds", "initials"].indexOf(family)], groups = new Map(), found = new Map();
    wanted.forEach(function (term) {
      var number = hashed(key(term)) % count;
      if (!groups.has(number)) groups.set(number, []);
      groups.get(number).push(term);
    });
    return Promise.all(Array.from(groups, function (group) {
      return file(family + "/" + group[0] + ".json").then(function (table) {
        group[1].forEach(function (term) {
          if (Object.prototype.hasOwnProperty.call(table, term)) found.set(term, unpacked(table[term]));
        });
      });
    })).then(function () { return found; });
  }
  function rows(numbers) {
    return Promise.all(numbers.map(function (number) {
      return file("rows/" + Math.floor(number / head.rows) + ".json").then(function (chunk) { return chunk[number % head.rows]; });
    }));
  }
  return { load: load, terms: terms, rows: rows, file: file };
}

export function hashed(key) {
  var total = 0;
  for (var each of key) total = (total * 31 + each.codePointAt(0)) % 4294967296;
  return total;
}

export function first(term) {
  if (term[0] === "=") term = term.slice(1);
  return /^[\u0000-\u007f]*$/.test(term) ? term.split(" ")[0] : String.fromCodePoint(term.codePointAt(0));
}

export function letters(term) { return term.slice(0, 2); }

/* Two arrays of one length: numbers of things, and how well the term stands in each. */
function unpacked(levels) {
  var numbers = [], weights = [];
  levels.forEach(function (level) {
    for (var place = 1, number = 0; place < level.length; place++) {
      number += level[place];
      numbers.push(number);
      weights.push(level[0] / 10);
    }
  });
  return { numbers: numbers, weights: weights };
}

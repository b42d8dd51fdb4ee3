/* Which things answer a question, the best first. Nothing here knows files or the page. */
export var ALONE = 0.5, PAIR = 1, LAW = 0.35, FROM_LAW = 1, SHARP = 2.2;

/* clues: for each unit of the question, a list of { postings, credit, factor }: the terms it stands in.
   Returns { score, covered, worded } by thing: how well, which part of the question, how many of its units in words. */
export function weigh(clues, head, weights) {
  var size = head.things, score = new Float32Array(size), covered = new Float32Array(size), worded = new Uint8Array(size), whole = 0;
  var best = new Float32Array(size), credit = new Float32Array(size);
  clues.forEach(function (list, position) {
    var touched = [], weight = weights[position];
    list.forEach(function (clue) { spread(clue, rarity(clue.postings, size), best, credit, touched); });
    inherit(head, list, best, credit, touched);
    whole += weight;
    touched.forEach(function (number) {
      score[number] += best[number];
      covered[number] += weight * credit[number];
      if (credit[number] > ALONE) worded[number]++;
      best[number] = credit[number] = 0;
    });
  });
  /* Single characters of a question stand in nearly everything: what has no two neighbours of it has no word of it. */
  return { score: score, worded: worded, covered: covered.map(function (part, number) { return whole && worded[number] ? part / whole : 0; }) };
}

function spread(clue, rare, best, credit, touched) {
  var numbers = clue.postings.numbers, levels = clue.postings.weights;
  for (var place = 0; place < numbers.length; place++) {
    var number = numbers[place], value = rare * levels[place] * clue.factor;
    if (!credit[number]) touched.push(number);
    if (value > best[number]) best[number] = value;
    if (clue.credit > credit[number]) credit[number] = clue.credit;
  }
}

/* A matter answers to the words of its law. */
function inherit(head, list, best, credit, touched) {
  var law = head.matters;
  for (var seen = 0, end = touched.length; seen < end; seen++) {
    var place = touched[seen] - law;
    if (place < 0 || place >= head.laws.length) continue;
    for (var number = head.starts[place], last = number + head.laws[place]; number < last; number++) {
      if (!credit[number]) touched.push(number);
      best[number] = Math.max(best[number], best[touched[seen]] * LAW);
      credit[number] = Math.max(credit[number], credit[touched[seen]] * FROM_LAW);
    }
  }
}

export function rarity(postings, size) {
  return Math.log(1 + size / (1 + postings.numbers.length));
}

export function order(weighed, least) {
  var hits = [], score = weighed.score, covered = weighed.covered;
  for (var number = 0; number < score.length; number++) {
    if (covered[number] >= least) hits.push({ number: number, covered: covered[number], worded: weighed.worded[number], points: score[number] * Math.pow(covered[number], SHARP) });
  }
  return hits.sort(function (a, b) { return b.points - a.points || a.number - b.number; });
}

"""Modified Kneser-Ney, slow and plain: the reference that the library is held to.

Written from the equations of Chen & Goodman (1998), section 3 and equation 26, and from the documented conventions of
KenLM's lmplz, and from nothing of the library:

- every line is a sentence between <s> and </s>; <s> is context only;
- an n-gram of the highest order has its count; a shorter one the number of different words before it, except that one
  which begins with <s> keeps its count;
- three discounts for each length of n-grams, from the counts of counts of the adjusted counts;
  0.5, 1, 1.5 where they cannot be estimated (--discount_fallback);
- single words are interpolated with 1 / V; V has all words of the training text, </s> and <unk>, but not <s>;
- a word that the training text lacks is <unk>.

Nothing is sorted, linked or computed ahead: every probability is the textbook's recursion over dictionaries.

kenlm.py asks KenLM itself, on longer texts, and tells where it departs from the equations.

Run it in this folder: python3 kneser_ney_reference.py > kneser_ney.json
"""
import json
import math
from collections import Counter, defaultdict

BOS, EOS, UNK = "<s>", "</s>", "<unk>"


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [line.split() for line in lines]


def train(sentences, order):
    count = Counter()
    for words in sentences:
        words = [BOS, *words, EOS]
        for length in range(1, order + 1):
            for start in range(len(words) - length + 1):
                count[tuple(words[start:start + length])] += 1

    before = defaultdict(set)
    for gram in count:
        before[gram[1:]].add(gram[0])

    def adjusted(gram):
        if gram == (BOS,):
            return 0
        return count[gram] if len(gram) == order or gram[0] == BOS else len(before[gram])

    a = {gram: adjusted(gram) for gram in count}
    after = defaultdict(list)
    for gram in a:
        after[gram[:-1]].append(gram)
    outcomes = len({word for gram in count for word in gram} | {EOS, UNK}) - 1
    discounts = [discount([a[g] for g in a if len(g) == length]) for length in range(1, order + 1)]

    def off(gram):
        return ([0] + discounts[len(gram) - 1][:3])[min(a[gram], 3)]

    def p(history, word):
        if history and history not in after:
            return p(history[1:], word)
        total = sum(a[g] for g in after[history])
        gamma = sum(off(g) for g in after[history]) / total
        lower = p(history[1:], word) if history else 1 / outcomes
        gram = (*history, word)
        return (a[gram] - off(gram) if gram in a else 0) / total + gamma * lower

    return p, discounts, {gram[0] for gram in count if len(gram) == 1}


def discount(counts):
    n = [sum(c == j for c in counts) for j in range(5)]
    if 0 not in n[1:4]:
        y = n[1] / (n[1] + 2 * n[2])
        d = [j - (j + 1) * y * n[j + 1] / n[j] for j in (1, 2, 3)]
        if all(0 <= d[j - 1] <= j for j in (1, 2, 3)):
            return [*d, True]
    return [0.5, 1, 1.5, False]


def evaluate(sentences, held_out, order):
    p, discounts, known = train(sentences, order)
    logs, known_logs = [], []
    for words in held_out:
        history = [BOS]
        for word in [*words, EOS]:
            token = word if word in known else UNK
            logs.append(math.log(p(tuple(history[-(order - 1):]) if order > 1 else (), token)))
            if token != UNK:
                known_logs.append(logs[-1])
            history.append(token)
    return {
        "order": order,
        "discounts": discounts,
        "perplexity": math.exp(-sum(logs) / len(logs)),
        "perplexityWithoutUnknown": math.exp(-sum(known_logs) / len(known_logs)),
        "firstLogProbabilities": logs[:12],
    }


corpus, test = read("train.txt"), read("test.txt")
print(json.dumps({
    lines: [evaluate(corpus[:lines], test, order) for order in range(1, 6)] for lines in (len(corpus), 90, 15)
}, indent=1))

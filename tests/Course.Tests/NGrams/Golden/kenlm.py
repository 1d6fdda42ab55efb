"""What KenLM itself says: modified Kneser-Ney by lmplz, perplexity by query.

    python3 kenlm.py LMPLZ QUERY PROSE TIMEMACHINE > kenlm.json

LMPLZ and QUERY are the two programs of https://github.com/kpu/kenlm (commit 4cb443e, cmake, Release), PROSE the course's
folder data/prose, TIMEMACHINE the file timemachine.txt that `course data fetch` brings.

Tokens: a sentence is a line that has a letter, in lower case. Words are runs of letters with apostrophes inside;
characters are the letters, and "_" for every run of what is none. The first nine tenths of the lines are for training.

How the two sides are matched:
- lmplz puts <s> before and </s> after every line; <s> is never predicted, </s> is. V holds the words of the training
  lines, </s> and <unk>.
- The training lines never hold <unk> (lmplz refuses it), so it has what the uniform 1 / V gives to the unseen. A word of
  the held-out lines that the training lines lack is <unk>, and "including OOVs" counts it.
- --discount_fallback: where n1, n2 or n3 is 0 or a discount leaves 0 ... its count, as for 28 single characters, lmplz
  would stop; with it, that length of n-grams takes 0.5, 1, 1.5.
- One difference is left: lmplz lets the last n-gram of each shorter length into the counts of counts with its plain count, not
  its adjusted one (adjust_counts.cc, AdjustCounts::Run, after the loop). Among the 483 pairs of characters that turns a 1 into
  a 3 and D1 from 0.42515 into 0.42169, which moves the perplexity by 3 in 100,000; among words it is not seen.
  With lmplz's own discounts every probability of a pair is the same to seven digits.
- ARPA files and lmplz hold single precision, so figures agree to about six digits.
"""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path


def words(line):
    return re.findall(r"[a-z]+(?:'[a-z]+)*", line.lower())


def characters(line):
    return list(re.sub("[^a-z]+", "_", line.lower()))


def lines(text, tokens):
    sentences = [tokens(line) for line in text.split("\n") if re.search("[A-Za-z]", line)]
    cut = len(sentences) * 9 // 10
    return sentences[:cut], sentences[cut:]


def as_input(sentences):
    return "".join(" ".join(sentence) + "\n" for sentence in sentences)


def ask(lmplz, query, train, held_out, order):
    with tempfile.TemporaryDirectory() as folder:
        arpa = Path(folder, "model.arpa")
        arguments = [lmplz, "-o", str(order), "--discount_fallback", "-S", "1G", "-T", f"{folder}/", "--arpa", str(arpa)]
        log = subprocess.run(arguments, input=as_input(train), text=True, capture_output=True, check=True).stderr
        said = subprocess.run([query, "-v", "summary", str(arpa)], input=as_input(held_out), text=True, capture_output=True, check=True).stdout
        header = arpa.read_text(encoding="utf-8").split("\\1-grams")[0]
    figure = lambda label: float(re.search(rf"^{label}:\s*(\S+)", said, re.MULTILINE)[1])
    return {
        "order": order,
        "grams": [int(n) for n in re.findall(r"ngram \d+=(\d+)", header)],
        "fallback": [int(n) + 1 for n in re.findall(r"fallback discounts for order (\d+)", log)],
        "tokens": int(figure("Tokens")),
        "unknown": int(figure("OOVs")),
        "perplexity": figure("Perplexity including OOVs"),
        "perplexityOfKnown": figure("Perplexity excluding OOVs"),
    }


lmplz, query, prose, book = sys.argv[1:]
prose = "\n".join(path.read_text(encoding="utf-8") for path in sorted(Path(prose).glob("*.txt")))
book = Path(book).read_text(encoding="utf-8")
cases = {"prose, words": (prose, words), "The Time Machine, words": (book, words), "The Time Machine, characters": (book, characters)}
print(json.dumps({
    name: [ask(lmplz, query, *lines(text, tokens), order) for order in (3, 5)] for name, (text, tokens) in cases.items()
}, indent=1))

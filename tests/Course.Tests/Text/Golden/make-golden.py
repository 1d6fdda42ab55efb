"""Writes the expected values of the stemmer and normal form tests: python3 make-golden.py WORDS

WORDS is a file with a word a line, such as Debian's /usr/share/dict/american-english.
Needs NLTK (3.8 was used). stems.tsv: word, Porter's stem by the rules of the paper, Lancaster's stem.
normal-forms.tsv: code points of a text, and of its NFC, NFD, NFKC and NFKD, from Python's unicodedata.
"""

import random
import sys
import unicodedata

from nltk.stem import LancasterStemmer, PorterStemmer

VOWELS = set("aeiou")
chance = random.Random(2024)

# NLTK's Lancaster looks for a vowel only in the first three letters and takes a first y for one; the paper asks for a vowel
# among all that remains, after a consonant. Where the second or third letter is a vowel and the first no y, they agree.
words = sorted({w.strip().lower() for w in open(sys.argv[1], encoding="utf-8")})
words = [w for w in words if w.isascii() and w.isalpha() and len(w) > 2 and w[0] != "y" and (w[0] in VOWELS or w[1] in VOWELS or w[2] in VOWELS)]
paper = """caresses ponies ties caress cats feed agreed plastered bled motoring sing conflated troubled sized hopping tanned falling
hissing fizzed failing filing happy sky relational conditional rational valency hesitancy digitizer conformably radically
differently vilely analogously vietnamization predication operator feudalism decisiveness hopefulness callousness formality
sensitivity sensibility triplicate formative formalize electricity electrical hopeful goodness revival allowance inference airliner
gyroscopic adjustable defensible irritant replacement adjustment dependent adoption homologous communism activate angularity
effective bowdlerize probate rate cease controlling rolling generalizations oscillators syzygy""".split()
porter, lancaster = PorterStemmer(mode=PorterStemmer.ORIGINAL_ALGORITHM), LancasterStemmer()
with open("stems.tsv", "w", encoding="utf-8", newline="\n") as file:
    for word in paper + sorted(chance.sample(words, 900)):
        file.write(f"{word}\t{porter.stem(word)}\t{lancaster.stem(word)}\n")

mapped = [chr(c) for c in range(0xA0, 0x30000) if unicodedata.decomposition(chr(c)) or unicodedata.combining(chr(c))]
mapped += [chr(c) for c in chance.sample(range(0xAC00, 0xD7A4), 200)] + list("aeiouAnc한ᄒ")
with open("normal-forms.tsv", "w", encoding="utf-8", newline="\n") as file:
    for _ in range(500):
        text = "".join(chance.choices(mapped, k=chance.randint(1, 6)))
        forms = [text] + [unicodedata.normalize(form, text) for form in ("NFC", "NFD", "NFKC", "NFKD")]
        file.write("\t".join(" ".join(f"{ord(c):04X}" for c in form) for form in forms) + "\n")

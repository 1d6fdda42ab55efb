namespace Course.Text;

/// <summary>Unlike Porter's, one table of rules, applied again and again until one says to stop. It cuts deeper.</summary>
/// <remarks>
/// <para>C. D. Paice 1990, "Another stemmer", SIGIR Forum 24(3); also known as the Paice/Husk stemmer.</para>
/// <para>A rule such as <c>ssen4&gt;</c> is read so: a word that ends in <c>ness</c> (written backwards) loses 4 letters, and the
/// rules go on with the rest. Letters after the number are added, a full stop for &gt; ends the work, and <c>*</c> asks for
/// a word that no rule has changed yet.</para>
/// <para>What remains must have two letters if it begins with a vowel, else three letters with a vowel or y among them.
/// Example: <c>maximum</c> becomes <c>maxim</c>, <c>presumably</c> becomes <c>presum</c>; but <c>owing</c> becomes <c>ow</c>.</para>
/// </remarks>
public sealed class LancasterStemmer : IStemmer
{
    private static readonly ILookup<char, Rule> Rules = """
        ai*2. a*1. bb1. city3s. ci2> cn1t> dd1. dei3y> deec2ss. dee1. de2> dooh4> e1> feil1v. fi2> gni3> gai3y. ga2> gg1.
        ht*2. hsiug5ct. hsi3> i*1. i1y> ji1d. juf1s. ju1d. jo1d. jeh1r. jrev1t. jsim2t. jn1d. j1s. lbaifi6. lbai4y. lba3>
        lbi3. lib2l> lc1. lufi4y. luf3> lu2. lai3> lau3> la2> ll1. mui3. mu*2. msi3> mm1. nois4j> noix4ct. noi3> nai3> na2>
        nee0. ne2> nn1. pihs4> pp1. re2> rae0. ra2. ro2> ru2> rr1. rt1> rei3y> sei3y> sis2. si2> ssen4> ss0. suo3> su*2.
        s*1> s0. tacilp4y. ta2> tnem4> tne3> tna3> tpir2b. tpro2b. tcud1. tpmus2. tpec2iv. tulo2v. tsis0. tsi3> tt1. uqi3.
        ugo1. vis3j> vie0. vi2> ylb1> yli3y> ylp0. yl2> ygo1. yhp1. ymo1. ypo1. yti3> yte3> ytl2. yrtsi5. yra3> yro3> yfi3.
        ycn2t> yca3> zi2> zy1s.
        """.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Rule.Parse).ToLookup(rule => rule.Ending[^1]);

    /// <inheritdoc/>
    public string Stem(string word)
    {
        word = word.ToLowerInvariant();
        var intact = true;
        while (word.Length > 0 && Rules[word[^1]].FirstOrDefault(rule => rule.Fits(word, intact)) is { } rule)
        {
            word = word[..^rule.Remove] + rule.Append;
            intact = false;
            if (rule.Stops)
            {
                break;
            }
        }

        return word;
    }

    private sealed record Rule(string Ending, bool OnlyIntact, int Remove, string Append, bool Stops)
    {
        public static Rule Parse(string rule)
        {
            var number = rule.AsSpan().IndexOfAnyInRange('0', '9');
            var ending = rule[..number].TrimEnd('*');
            return new(
                string.Concat(ending.Reverse()), rule[number - 1] == '*', rule[number] - '0', rule[(number + 1)..^1], rule[^1] == '.');
        }

        public bool Fits(string word, bool intact) =>
            (intact || !OnlyIntact) && word.EndsIn(Ending) && IsAcceptable(word[..^Remove]);

        private static bool IsAcceptable(string rest) =>
            rest.Length >= 2 && ("aeiou".Contains(rest[0]) || (rest.Length >= 3 && rest.Any(letter => "aeiouy".Contains(letter))));
    }
}

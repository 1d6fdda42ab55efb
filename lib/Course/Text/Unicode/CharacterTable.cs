using System.Globalization;

namespace Course.Text;

/// <summary>
/// What normal forms need to know of every character: into what it decomposes, and its combining class
/// (0 for a base, another number for a mark that sits on one). Read from <c>normalization.txt</c>.
/// </summary>
internal static class CharacterTable
{
    private static readonly Dictionary<int, (int[] Parts, bool IsCompatible)> Decompositions = [];
    private static readonly Dictionary<(int First, int Second), int> Compositions = [];
    private static readonly Dictionary<int, byte> Classes = [];

    static CharacterTable()
    {
        foreach (var fields in WordList.Read("normalization.txt").Select(line => line.Split(' ')))
        {
            if (fields[0].StartsWith('@'))
            {
                var combiningClass = byte.Parse(fields[0][1..]);
                foreach (var mark in fields.Skip(1).SelectMany(Codes))
                {
                    Classes[mark] = combiningClass;
                }

                continue;
            }

            var parts = fields[2..].Select(Code).ToArray();
            foreach (var (i, code) in Codes(fields[0]).Index())
            {
                Decompositions[code] = ([parts[0] + i, .. parts[1..]], fields[1] == "~");
            }

            if (fields[1] == "=")
            {
                Compositions[(parts[0], parts[1])] = Code(fields[0]);
            }
        }
    }

    /// <summary>The canonical combining class of a character.</summary>
    public static byte CombiningClass(int code) => Classes.GetValueOrDefault(code);

    /// <summary>The one character that two compose to, or null.</summary>
    public static int? Compose(int first, int second) => Compositions.TryGetValue((first, second), out var code) ? code : null;

    /// <summary>Adds the full decomposition of a character: of its parts, and of theirs.</summary>
    public static void Decompose(int code, bool compatible, List<int> into)
    {
        if (!Decompositions.TryGetValue(code, out var found) || (found.IsCompatible && !compatible))
        {
            into.Add(code);
            return;
        }

        foreach (var part in found.Parts)
        {
            Decompose(part, compatible, into);
        }
    }

    private static int Code(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.HexNumber);

    private static IEnumerable<int> Codes(string range)
    {
        var ends = range.Split('-');
        return Enumerable.Range(Code(ends[0]), Code(ends[^1]) - Code(ends[0]) + 1);
    }
}

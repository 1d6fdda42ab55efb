using System.Security.Cryptography;

namespace Course.NGrams;

/// <summary>
/// Counts as a file: "NGRM", version, order, V, bos + 1, the number of grams of each length; then for every gram of each
/// length but the last how many continuations it has, and for each of them its token (less the one before) and its count;
/// at the end a SHA-256 of all that. Numbers take 7 bits a byte, so that the many small ones take one.
/// </summary>
internal static class NGramFile
{
    private const byte Version = 1;

    public static void Write(string path, NGramCounts counts)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        writer.Write("NGRM"u8);
        writer.Write(Version);
        writer.Write7BitEncodedInt(counts.Order);
        writer.Write7BitEncodedInt(counts.Bos is { } bos ? bos + 1 : 0);
        foreach (var level in counts.Levels.AsSpan(1))
        {
            writer.Write7BitEncodedInt(level.Types);
        }

        for (var length = 0; length < counts.Order; length++)
        {
            WriteContinuations(writer, counts.Levels[length], counts.Levels[length + 1]);
        }

        var content = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        var target = Path.GetFullPath(path);
        var unfinished = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var file = File.Create(unfinished))
            {
                file.Write(content);
                file.Write(SHA256.HashData(content));
            }

            File.Move(unfinished, target, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public static (NGramLevel[] Levels, int? Bos) Read(string path)
    {
        var content = File.ReadAllBytes(path);
        if (content.Length < 5 + SHA256.HashSizeInBytes || !content.AsSpan(0, 4).SequenceEqual("NGRM"u8))
        {
            throw new InvalidDataException($"{path} is not a file of n-gram counts. Pass a file that NGramCounts.Save wrote.");
        }

        // Before the checksum: another version may have another one.
        if (content[4] != Version)
        {
            throw new InvalidDataException($"{path} is of version {content[4]}, this library reads version {Version}. Count the text again and save it anew.");
        }

        var body = content.AsSpan(0, content.Length - SHA256.HashSizeInBytes);
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(content.AsSpan(body.Length)))
        {
            throw new InvalidDataException($"{path} is cut short or damaged: its checksum does not match. Count the text again and save it anew.");
        }

        using var reader = new BinaryReader(new MemoryStream(content, 5, body.Length - 5));
        var types = new int[reader.Read7BitEncodedInt() + 1];
        var bos = reader.Read7BitEncodedInt() - 1;
        types[0] = 1;
        for (var length = 1; length < types.Length; length++)
        {
            types[length] = reader.Read7BitEncodedInt();
        }

        var levels = NGramCounting.Allocate(types);
        for (var length = 0; length < types.Length - 1; length++)
        {
            ReadContinuations(reader, levels[length], levels[length + 1]);
        }

        return (levels, bos < 0 ? null : bos);
    }

    private static void WriteContinuations(BinaryWriter writer, NGramLevel contexts, NGramLevel grams)
    {
        for (var context = 0; context < contexts.Types; context++)
        {
            var (from, to) = (contexts.FirstChild[context], contexts.FirstChild[context + 1]);
            writer.Write7BitEncodedInt(to - from);
            for (var (gram, previous) = (from, 0); gram < to; previous = grams.Tokens[gram], gram++)
            {
                writer.Write7BitEncodedInt(grams.Tokens[gram] - previous);
                writer.Write7BitEncodedInt(grams.Counts[gram]);
            }
        }
    }

    private static void ReadContinuations(BinaryReader reader, NGramLevel contexts, NGramLevel grams)
    {
        var gram = 0;
        for (var context = 0; context < contexts.Types; context++)
        {
            contexts.FirstChild[context] = gram;
            var token = 0;
            for (var left = reader.Read7BitEncodedInt(); left > 0; left--, gram++)
            {
                token += reader.Read7BitEncodedInt();
                grams.Tokens[gram] = token;
                grams.Counts[gram] = reader.Read7BitEncodedInt();
            }
        }

        contexts.FirstChild[contexts.Types] = gram;
    }
}

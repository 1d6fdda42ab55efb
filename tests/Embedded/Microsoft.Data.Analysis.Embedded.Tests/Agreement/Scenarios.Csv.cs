using System.Globalization;
using System.Text;

namespace Microsoft.Data.Analysis.Embedded.Tests;

public sealed partial class Scenarios
{
    private void ReadingCsv()
    {
        string[] texts =
        [
            "", "\n\n", "a,b", "a,b\n1,2", "a,b\r\n1,2\r\n", "a,b\n1,x\n2,y\n", "a,b\n1\n2\n", "a,b\n1,2,3\n", "a,a\n1,2\n", "a,\n1,2\n",
            "a\n\n1\n\n2", "a,b\n 1 , x y \n", "a,b\n\"x,y\",\"p\"\"q\"\n", "a,b\n\"l1\nl2\",2\n", "a,b\n\"l1\r\nl2\",2\r\n", "a,b\n\" sp \",2\n",
            "a,b\nnull,NULL\n1,2", "a,b\n,\n1,x", "a,b\ntrue,2020-01-05\nfalse,\n", "a,b\ntrue,1\n2,3", "a\n1\nx\n", "a\n2020-01-01\n5\n",
            "a\n1e3\nNaN\n-Infinity", "a\n1,5\n", "a;b\n1;2", "a\tb\n1\t2\n\t\n3\t4", "a,b\nx\"y,z", "a,b\n\"\",\"\"", "a,b\n1,2\n3", "x\r1\r2\r", "a,b\n1,2,\n",
        ];
        foreach (string text in texts)
        {
            foreach (bool header in new[] { true, false })
            {
                string label = $"{header} {text}";
                Write(label, () => DataFrame.LoadCsvFromString(text, header: header));
                Write("names " + label, () => DataFrame.LoadCsvFromString(text, header: header, columnNames: ["p", "q"]));
                Write("types " + label, () => DataFrame.LoadCsvFromString(text, header: header, dataTypes: [typeof(string), typeof(int)]));
                Write("1 row " + label, () => DataFrame.LoadCsvFromString(text, header: header, numberOfRowsToRead: 1));
                Write("1 guessed " + label, () => DataFrame.LoadCsvFromString(text, header: header, guessRows: 1));
                Write("0 guessed " + label, () => DataFrame.LoadCsvFromString(text, header: header, guessRows: 0));
                Write("renamed " + label, () => DataFrame.LoadCsvFromString(text, header: header, renameDuplicatedColumns: true));
                if (!text.Contains('"', StringComparison.Ordinal))
                    Write("; " + label, () => DataFrame.LoadCsvFromString(text, separator: ';', header: header));
            }
        }
        Write("index", () => DataFrame.LoadCsvFromString("a\n5\n6", addIndexColumn: true));
        Write("guess", () => DataFrame.LoadCsvFromString("a\n5\n6", guessTypeFunction: _ => typeof(long)));
        Write("stream", () => DataFrame.LoadCsv(new MemoryStream(Encoding.UTF8.GetBytes("ä,b\né,2"))));
        Write("latin", () => DataFrame.LoadCsv(new MemoryStream(Encoding.Latin1.GetBytes("ä,b\né,2")), encoding: Encoding.Latin1));
        Write("culture", () => DataFrame.LoadCsvFromString("a;b\n1,5;2\n", ';', cultureInfo: Comma()));
    }

    private void WritingCsv()
    {
        DataFrame frame = Frame(6, 0.2);
        Write("plain", () => Saved(frame));
        Write("no header", () => Saved(frame, ';', header: false));
        Write("utf-8", () => Saved(frame, '\t', encoding: Encoding.UTF8));
        Write("culture", () => Saved(frame, ';', culture: Comma()));
        Write("culture's separator", () => Saved(frame, ',', culture: Comma()));
        Write("numbers", () => Saved(new DataFrame(
            new SingleDataFrameColumn("f", [.1f, 1e30f, float.NaN]),
            new DoubleDataFrameColumn("d", [.1, 1e300, double.NegativeInfinity]),
            new StringDataFrameColumn("s,x", ["a,b", "q\"q", "l\nl"]))));
    }

    private static CultureInfo Comma()
    {
        CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        return culture;
    }

    private static string Saved(DataFrame frame, char separator = ',', bool header = true, Encoding? encoding = null, CultureInfo? culture = null)
    {
        using MemoryStream stream = new();
        DataFrame.SaveCsv(frame, stream, separator, header, encoding, culture);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

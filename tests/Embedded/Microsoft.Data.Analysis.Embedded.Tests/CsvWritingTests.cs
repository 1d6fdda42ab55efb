using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Microsoft.Data.Analysis.Embedded.Tests;

public class CsvWritingTests
{
    private static string Written(DataFrame frame, char separator = ',', bool header = true, Encoding? encoding = null, CultureInfo? cultureInfo = null)
    {
        using MemoryStream stream = new();
        DataFrame.SaveCsv(frame, stream, separator, header, encoding, cultureInfo);
        return Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n");
    }

    [Fact]
    public void What_would_be_read_differently_is_put_in_quotes()
    {
        DataFrame frame = new(new StringDataFrameColumn("a,b", ["x,y", "q\"q", "two\nlines", "plain", null]), new Int32DataFrameColumn("n", new int?[] { 1, 2, 3, null, 5 }));

        Assert.Equal("\"a,b\",n\n\"x,y\",1\n\"q\"\"q\",2\n\"two\nlines\",3\nplain,\n,5\n", Written(frame));
    }

    [Fact]
    public void Separator_header_and_culture_are_as_asked_for()
    {
        CultureInfo comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        DataFrame frame = new(new DoubleDataFrameColumn("x", [1.5]), new BooleanDataFrameColumn("t", [true]));

        Assert.Equal("1,5;True\n", Written(frame, ';', header: false, cultureInfo: comma));
        Assert.Contains("both are ','", Assert.Throws<ArgumentException>(() => Written(frame, cultureInfo: comma)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_outside_the_encoding_is_refused_instead_of_lost()
    {
        DataFrame frame = new(new StringDataFrameColumn("s", ["é"]));

        ArgumentException exception = Assert.Throws<ArgumentException>(() => Written(frame));
        Assert.Contains("us-ascii does not have the character 'é'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("encoding: Encoding.UTF8", exception.Message, StringComparison.Ordinal);
        Assert.Equal("\uFEFFs\né\n", Written(frame, encoding: Encoding.UTF8));
    }

    [Fact]
    public void A_file_that_cannot_be_written_whole_leaves_the_old_one()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string path = Path.Combine(folder, "data.csv");
        DataFrame.SaveCsv(new DataFrame(new StringDataFrameColumn("s", ["old"])), path);

        Assert.Throws<ArgumentException>(() => DataFrame.SaveCsv(new DataFrame(new StringDataFrameColumn("s", ["é"])), path));

        Assert.Equal("old", DataFrame.LoadCsv(path)["s"][0]);
        Assert.Equal([path], Directory.GetFiles(folder));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Empty_rows_of_a_single_column_are_read_back()
    {
        DataFrame frame = new(new SingleDataFrameColumn("x", new float?[] { 1, null, 2 }));

        Assert.Equal([1f, null, 2f], (SingleDataFrameColumn)DataFrame.LoadCsvFromString(Written(frame))["x"]);
    }

    [Fact]
    public void What_is_written_is_read_back() => Prop.ForAll<(byte[] Letters, double? Number, bool? Truth)[]>(rows =>
    {
        (string Text, double? Number, bool? Truth)[] kept = [.. (rows ?? []).Select(row => (Readable(row.Letters), row.Number, row.Truth))];
        DataFrame frame = new(
            new StringDataFrameColumn("s,\"1\"", kept.Select(row => row.Text)),
            new DoubleDataFrameColumn("x", kept.Select(row => row.Number)),
            new BooleanDataFrameColumn("t", kept.Select(row => row.Truth)));
        using MemoryStream stream = new();

        DataFrame.SaveCsv(frame, stream, encoding: new UnicodeEncoding());
        stream.Position = 0;
        DataFrame read = DataFrame.LoadCsv(stream, dataTypes: [typeof(string), typeof(double), typeof(bool)], encoding: new UnicodeEncoding());

        Assert.Equal(frame.Columns.Select(column => column.Name), read.Columns.Select(column => column.Name));
        Assert.Equal(frame.Rows.Select(row => row.ToArray()), read.Rows.Select(row => row.ToArray()));
    }).QuickCheckThrowOnFailure();

    // Reading takes off white space around a field.
    private static string Readable(byte[] letters)
    {
        const string Alphabet = "a,\"\n\r é\t;";
        return string.Concat((letters ?? []).Select(letter => Alphabet[letter % Alphabet.Length])).Trim();
    }
}

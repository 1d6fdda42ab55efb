using System.Globalization;
using System.Text;

namespace Microsoft.Data.Analysis.Embedded.Tests;

public class CsvReadingTests
{
    private static DataFrame Read(string text) => DataFrame.LoadCsvFromString(text);

    private static Type[] Types(DataFrame frame) => [.. frame.Columns.Select(column => column.DataType)];

    [Fact]
    public void Numbers_are_guessed_to_be_float_whatever_their_size()
    {
        DataFrame frame = Read("n,x,t,d,s,mixed,none\n16777217,1.5,true,2024-01-05,abc,1,\n2,2,false,2024-01-06,2,x,null\n");

        Assert.Equal([typeof(float), typeof(float), typeof(bool), typeof(DateTime), typeof(string), typeof(string), typeof(string)], Types(frame));
        Assert.Equal(16777216f, frame["n"][0]);
    }

    [Fact]
    public void Given_types_are_used_and_names_replace_the_header()
    {
        DataFrame frame = DataFrame.LoadCsvFromString("a,b\n16777217,x", columnNames: ["n", "s"], dataTypes: [typeof(int), typeof(string)]);

        Assert.Equal(16777217, frame["n"][0]);
        Assert.IsType<Int32DataFrameColumn>(frame["n"]);
    }

    [Fact]
    public void Without_a_header_columns_are_numbered()
    {
        DataFrame frame = DataFrame.LoadCsvFromString("1,a\n2,b", header: false);

        Assert.Equal(["Column0", "Column1"], frame.Columns.Select(column => column.Name));
        Assert.Equal(2, frame.Rows.Count);
    }

    [Fact]
    public void Quotes_hold_separators_quotes_and_new_lines()
    {
        DataFrame frame = Read("a,b\r\n\"x,y\",\"say \"\"hi\"\"\"\r\n\"l1\r\n\r\nl2\",z\r\n");

        Assert.Equal(["x,y", "say \"hi\""], frame.Rows[0]);
        Assert.Equal(["l1\r\n\r\nl2", "z"], frame.Rows[1]);
    }

    [Theory]
    [InlineData("a,b\n1,2\n3,4\n")]
    [InlineData("a,b\r\n1,2\r\n3,4")]
    [InlineData("a,b\r1,2\r3,4\r")]
    [InlineData("\n a , b \n\n1, 2\n \n3 ,4\n\n")]
    [InlineData("\uFEFFa,b\n1,2\n3,4\n")]
    public void Line_ends_blank_lines_white_space_and_a_byte_order_mark_do_not_matter(string text)
    {
        DataFrame frame = Read(text);

        Assert.Equal(["a", "b"], frame.Columns.Select(column => column.Name));
        Assert.Equal([1f, 3f], frame["a"].Cast<float>());
        Assert.Equal([2f, 4f], frame["b"].Cast<float>());
    }

    [Fact]
    public void An_empty_field_is_null_but_for_strings_and_null_is_null_for_all()
    {
        DataFrame frame = Read("n,s\n1,a\n,\nNULL,null\n");

        Assert.Equal([1f, null, null], (SingleDataFrameColumn)frame["n"]);
        Assert.Equal(["a", "", null], (StringDataFrameColumn)frame["s"]);
    }

    [Fact]
    public void A_short_row_past_those_guessed_from_ends_in_nulls()
    {
        DataFrame frame = DataFrame.LoadCsvFromString("a,b\n1,2\n3", guessRows: 2);

        Assert.Equal([2f, null], (SingleDataFrameColumn)frame["b"]);
    }

    [Fact]
    public void Rows_to_read_end_the_reading_before_what_is_malformed()
    {
        DataFrame frame = DataFrame.LoadCsvFromString("a\n1\n2\n\"x", numberOfRowsToRead: 2, guessRows: 2);

        Assert.Equal([1f, 2f], frame["a"].Cast<float>());
    }

    [Fact]
    public void Row_numbers_and_names_for_twins_are_added_on_request()
    {
        DataFrame frame = DataFrame.LoadCsvFromString("a,a\n5,6\n7,8", addIndexColumn: true, renameDuplicatedColumns: true);

        Assert.Equal(["IndexColumn", "a", "a.1"], frame.Columns.Select(column => column.Name));
        Assert.Equal([0L, 1L], frame["IndexColumn"].Cast<long>());
    }

    [Fact]
    public void A_culture_reads_its_own_numbers()
    {
        CultureInfo comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NumberGroupSeparator = ".";

        DataFrame frame = DataFrame.LoadCsvFromString("a;b\n1,5;2", ';', cultureInfo: comma);

        Assert.Equal(1.5f, frame["a"][0]);
    }

    [Fact]
    public void A_function_of_ones_own_guesses_types()
    {
        DataFrame frame = DataFrame.LoadCsvFromString("a,b\n5,x", guessTypeFunction: fields => fields.All(field => int.TryParse(field, out _)) ? typeof(int) : typeof(string));

        Assert.Equal([typeof(int), typeof(string)], Types(frame));
    }

    [Fact]
    public void A_file_and_a_stream_are_read_in_their_encoding_and_the_stream_stays_open()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "é\nä", Encoding.Latin1);
        using MemoryStream stream = new(Encoding.UTF8.GetBytes("é\nä"));

        Assert.Equal("ä", DataFrame.LoadCsv(path, encoding: Encoding.Latin1)["é"][0]);
        Assert.Equal("ä", DataFrame.LoadCsv(stream)["é"][0]);
        Assert.True(stream.CanRead);
        File.Delete(path);
    }

    [Theory]
    [InlineData("", "Empty file")]
    [InlineData("\n \r\n", "Empty file")]
    [InlineData("a\n\"x", "Line 2 cannot be parsed: a quote is opened there and never closed")]
    [InlineData("a,b\n\"x\"y,1", "Line 2 cannot be parsed: after a closing quote comes 'y'")]
    [InlineData("a,b\n1,2\n3", "Line 3 has less columns than expected: 1")]
    public void Malformed_text_is_refused_with_its_line(string text, string expected)
    {
        Assert.Contains(expected, Assert.Throws<FormatException>(() => Read(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_does_not_fit_its_type_is_named_with_line_column_and_type()
    {
        FormatException exception = Assert.Throws<FormatException>(() => DataFrame.LoadCsvFromString("s,n\n\"a\nb\",1\nc,2.5", dataTypes: [typeof(string), typeof(int)]));
        OverflowException overflow = Assert.Throws<OverflowException>(() => DataFrame.LoadCsvFromString("n\n300", dataTypes: [typeof(byte)]));

        Assert.Equal("Column 'n' expects System.Int32, but line 4 has '2.5'.", exception.Message);
        Assert.Equal("Column 'n' expects System.Byte, but line 2 has '300'.", overflow.Message);
    }

    [Fact]
    public void A_row_longer_than_the_others_is_refused_with_its_line()
    {
        string text = "a,b\n" + string.Concat(Enumerable.Repeat("1,2\n", 12)) + "1,2,3\n";

        Assert.Contains("line 14 has 3 values", Assert.Throws<ArgumentException>(() => Read(text)).Message, StringComparison.Ordinal);
        Assert.Contains("There are 2 column names (a, b)", Assert.Throws<IndexOutOfRangeException>(() => Read("a,b\n1,2,3")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_cannot_work_are_refused_with_the_cure()
    {
        Assert.Contains("guessRows must be 1 or more", Assert.Throws<ArgumentException>(() => DataFrame.LoadCsvFromString("a\n1", guessRows: 0)).Message, StringComparison.Ordinal);
        Assert.Contains("guessRows counts the header line", Assert.Throws<ArgumentException>(() => DataFrame.LoadCsvFromString("a\n1", guessRows: 1)).Message, StringComparison.Ordinal);
        Assert.Contains("System.Int16 is not supported", Assert.Throws<NotSupportedException>(() => DataFrame.LoadCsvFromString("a\n1", dataTypes: [typeof(short)])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Read("a,a\n1,2"));
        Assert.Throws<FileNotFoundException>(() => DataFrame.LoadCsv("no such file.csv"));
    }
}

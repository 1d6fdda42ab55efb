namespace Microsoft.Data.Analysis;

/// <remarks>Everything here returns a new frame with some of the rows.</remarks>
public partial class DataFrame
{
    public DataFrame this[PrimitiveDataFrameColumn<bool> rowFilter] => Filter(rowFilter);

    public DataFrame this[PrimitiveDataFrameColumn<int> rowIndices] => Filter(rowIndices);

    public DataFrame this[PrimitiveDataFrameColumn<long> rowIndices] => Filter(rowIndices);

    public DataFrame this[IEnumerable<int> rowIndices] => Take(new PrimitiveDataFrameColumn<int>("Filter", rowIndices));

    public DataFrame this[IEnumerable<long> rowIndices] => Take(new PrimitiveDataFrameColumn<long>("Filter", rowIndices));

    public DataFrame this[IEnumerable<bool> rowFilter] => Take(new PrimitiveDataFrameColumn<bool>("Filter", rowFilter));

    /// <summary>The rows where <paramref name="filter"/> is true; null counts as false.</summary>
    public DataFrame Filter(PrimitiveDataFrameColumn<bool> filter) => Take(filter);

    /// <summary>The rows of these numbers, in this order; a null number gives a row of nulls.</summary>
    public DataFrame Filter(PrimitiveDataFrameColumn<int> rowIndices) => Take(rowIndices);

    /// <inheritdoc cref="Filter(PrimitiveDataFrameColumn{int})"/>
    public DataFrame Filter(PrimitiveDataFrameColumn<long> rowIndices) => Take(rowIndices);

    /// <exception cref="IndexOutOfRangeException">The frame has fewer rows and begins with numbers.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The frame has fewer rows and begins with strings.</exception>
    public DataFrame Head(int numberOfRows) => this[Enumerable.Range(0, numberOfRows)];

    /// <inheritdoc cref="Head"/>
    public DataFrame Tail(int numberOfRows) => this[Enumerable.Range(0, numberOfRows).Select(row => Rows.Count - numberOfRows + row)];

    /// <summary>Different rows drawn at random, each equally likely.</summary>
    public DataFrame Sample(int numberOfRows)
    {
        if (numberOfRows > Rows.Count)
        {
            throw new ArgumentException(
                $"{numberOfRows} rows were asked for, which exceeds the number of rows({Rows.Count}) in the DataFrame", nameof(numberOfRows));
        }
        int[] rows = [.. Enumerable.Range(0, checked((int)Rows.Count))];
        Random.Shared.Shuffle(rows);
        return this[rows.Take(numberOfRows)];
    }

    /// <summary>Drops the rows that have a null in any column, or in all of them.</summary>
    public DataFrame DropNulls(DropNullOptions options = DropNullOptions.Any)
    {
        BooleanDataFrameColumn kept = new("Filter");
        for (long row = 0; row < Rows.Count; row++)
        {
            kept.Append(options == DropNullOptions.Any
                ? Columns.All(column => column.IsValid(row))
                : Columns.Any(column => column.IsValid(row)));
        }
        return Take(kept);
    }

    private DataFrame Take(DataFrameColumn mapIndices) => Select(column => column.Clone(mapIndices));
}

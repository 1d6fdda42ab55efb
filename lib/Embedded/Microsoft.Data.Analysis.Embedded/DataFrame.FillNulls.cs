namespace Microsoft.Data.Analysis;

public partial class DataFrame
{
    /// <summary>Replaces nulls in every column by one value, which must convert to each column's type.</summary>
    /// <exception cref="ArgumentException">There are columns of strings and the value is not a string.</exception>
    public DataFrame FillNulls(object value, bool inPlace = false)
    {
        DataFrame frame = inPlace ? this : Clone();
        foreach (DataFrameColumn column in frame.Columns)
            column.FillNulls(value, inPlace: true);
        return frame;
    }

    /// <summary>Replaces nulls in each column by the value at its place in <paramref name="values"/>; in place only.</summary>
    public DataFrame FillNulls(IList<object> values, bool inPlace = false)
    {
        if (values.Count != Columns.Count)
            throw new ArgumentException($"Expected {Columns.Count} values, one per column, but got {values.Count}.", nameof(values));
        if (!inPlace)
        {
            throw new NotSupportedException(
                "FillNulls(values) without inPlace is not supported: the package fills the original then and returns an unfilled copy. Use Clone().FillNulls(values, inPlace: true).");
        }
        for (int i = 0; i < Columns.Count; i++)
            Columns[i].FillNulls(values[i], inPlace: true);
        return this;
    }
}

namespace Microsoft.Data.Analysis;

/// <summary>Rows grouped by the values of one column, in order of appearance; rows with a null there are left out.</summary>
/// <remarks>Without column names a method works on all columns, and throws when one of them does not have what it computes.</remarks>
public abstract class GroupBy
{
    /// <summary>How many values each group has that are not null.</summary>
    public abstract DataFrame Count(params string[] columnNames);

    /// <summary>The first row of each group.</summary>
    public abstract DataFrame First(params string[] columnNames);

    public abstract DataFrame Head(int numberOfRows);

    public abstract DataFrame Tail(int numberOfRows);

    public abstract DataFrame Max(params string[] columnNames);

    public abstract DataFrame Min(params string[] columnNames);

    /// <summary>Not supported: the package answers 0 for every group.</summary>
    public abstract DataFrame Product(params string[] columnNames);

    public abstract DataFrame Sum(params string[] columnNames);

    public abstract DataFrame Mean(params string[] columnNames);
}

namespace Microsoft.Data.Analysis;

/// <remarks>Nulls are left out. A column without values has no sum, maximum or minimum: the answer is null.</remarks>
public abstract partial class DataFrameColumn
{
    /// <summary>Whether all values are true.</summary>
    public virtual bool All() => throw NotDefined();

    /// <summary>Whether one value at least is true.</summary>
    public virtual bool Any() => throw NotDefined();

    public virtual object Max() => throw NotDefined();

    public virtual object Min() => throw NotDefined();

    /// <summary>The sum, in the column's own type: of a column of float it has the precision of a float.</summary>
    /// <exception cref="OverflowException">The sum does not fit the column's type.</exception>
    public virtual object Sum() => throw NotDefined();

    public virtual object Product() => throw NotDefined();

    public virtual double Mean() => throw NotDefined();

    public virtual double Median() => throw NotDefined();

    public virtual DataFrameColumn CumulativeMax(bool inPlace = false) => throw NotDefined();

    public virtual DataFrameColumn CumulativeMin(bool inPlace = false) => throw NotDefined();

    public virtual DataFrameColumn CumulativeProduct(bool inPlace = false) => throw NotDefined();

    public virtual DataFrameColumn CumulativeSum(bool inPlace = false) => throw NotDefined();
}

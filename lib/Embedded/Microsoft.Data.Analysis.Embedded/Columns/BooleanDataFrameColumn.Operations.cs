namespace Microsoft.Data.Analysis;

public partial class BooleanDataFrameColumn
{
    public static BooleanDataFrameColumn operator &(BooleanDataFrameColumn left, BooleanDataFrameColumn right) => left.And(right);
    public static BooleanDataFrameColumn operator &(BooleanDataFrameColumn left, bool right) => left.And(right);
    public static BooleanDataFrameColumn operator |(BooleanDataFrameColumn left, BooleanDataFrameColumn right) => left.Or(right);
    public static BooleanDataFrameColumn operator |(BooleanDataFrameColumn left, bool right) => left.Or(right);
    public static BooleanDataFrameColumn operator ^(BooleanDataFrameColumn left, BooleanDataFrameColumn right) => left.Xor(right);
    public static BooleanDataFrameColumn operator ^(BooleanDataFrameColumn left, bool right) => left.Xor(right);

    public BooleanDataFrameColumn And(BooleanDataFrameColumn column, bool inPlace = false) =>
        (BooleanDataFrameColumn)InOwnType(BinaryOperation.And, column.ConvertTo<bool>(), inPlace);
    public new BooleanDataFrameColumn And(bool value, bool inPlace = false) =>
        (BooleanDataFrameColumn)InOwnType(BinaryOperation.And, value, inPlace);

    public BooleanDataFrameColumn Or(BooleanDataFrameColumn column, bool inPlace = false) =>
        (BooleanDataFrameColumn)InOwnType(BinaryOperation.Or, column.ConvertTo<bool>(), inPlace);
    public new BooleanDataFrameColumn Or(bool value, bool inPlace = false) =>
        (BooleanDataFrameColumn)InOwnType(BinaryOperation.Or, value, inPlace);

    public BooleanDataFrameColumn Xor(BooleanDataFrameColumn column, bool inPlace = false) =>
        (BooleanDataFrameColumn)InOwnType(BinaryOperation.Xor, column.ConvertTo<bool>(), inPlace);
    public new BooleanDataFrameColumn Xor(bool value, bool inPlace = false) =>
        (BooleanDataFrameColumn)InOwnType(BinaryOperation.Xor, value, inPlace);

    public BooleanDataFrameColumn ElementwiseEquals(BooleanDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseEquals, column.ConvertTo<bool>());
    public BooleanDataFrameColumn ElementwiseEquals(bool value) => CompareAs(ComparisonOperation.ElementwiseEquals, value);

    public BooleanDataFrameColumn ElementwiseNotEquals(BooleanDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseNotEquals, column.ConvertTo<bool>());
    public BooleanDataFrameColumn ElementwiseNotEquals(bool value) => CompareAs(ComparisonOperation.ElementwiseNotEquals, value);
}

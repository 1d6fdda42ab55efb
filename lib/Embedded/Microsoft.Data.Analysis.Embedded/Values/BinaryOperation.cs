namespace Microsoft.Data.Analysis;

/// <summary>What two columns, or a column and a number, are combined with.</summary>
internal enum BinaryOperation
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    And,
    Or,
    Xor,
}

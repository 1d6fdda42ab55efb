namespace Course.Kernel.Scripting;

/// <summary>Ends a cell with an error that is ready to be shown.</summary>
internal sealed class CellFailedException(ErrorOutput error) : Exception(error.Message)
{
    public CellFailedException(string name, string message)
        : this(new ErrorOutput(name, message, message.Split('\n')))
    {
    }

    public ErrorOutput Error { get; } = error;
}

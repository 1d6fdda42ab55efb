namespace Course.Kernel.Scripting;

/// <summary>Ends a cell that was interrupted.</summary>
internal sealed class CellInterruptedException(bool isStuck) : OperationCanceledException
{
    /// <summary>Whether its thread is still running.</summary>
    public bool IsStuck => isStuck;
}

namespace Course.Kernel.Scripting;

/// <summary>A package could not be restored; the message says why.</summary>
public sealed class PackageRestoreException : Exception
{
    /// <summary>A failed restore whose reason is not known.</summary>
    public PackageRestoreException()
    {
    }

    /// <summary>A failed restore.</summary>
    /// <param name="message">Why, and what to do.</param>
    public PackageRestoreException(string message)
        : base(message)
    {
    }

    /// <summary>A failed restore.</summary>
    /// <param name="message">Why, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public PackageRestoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

namespace Course.Kernel.Scripting;

/// <summary>Downloads packages, or finds them in the machine's cache.</summary>
public interface IPackageRestorer
{
    /// <summary>Restores packages and all they depend on.</summary>
    /// <param name="request">What to restore.</param>
    /// <param name="cancellationToken">Gives up the restore.</param>
    /// <exception cref="PackageRestoreException">A package cannot be had.</exception>
    Task<RestoredPackages> RestoreAsync(PackageRequest request, CancellationToken cancellationToken);
}

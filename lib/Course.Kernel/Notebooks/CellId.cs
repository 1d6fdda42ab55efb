using System.Security.Cryptography;
using System.Text;

namespace Course.Kernel.Notebooks;

/// <summary>
/// Ids for cells that have none: eight hexadecimal digits, as VS Code's, drawn from what the cell holds,
/// so that making the same notebook twice gives the same file.
/// </summary>
internal static class CellId
{
    /// <summary>An id that is not among those taken.</summary>
    /// <param name="kind">The cell's kind.</param>
    /// <param name="source">The cell's source.</param>
    /// <param name="taken">The ids of the notebook's other cells.</param>
    public static string For(CellKind kind, string source, IReadOnlySet<string> taken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{attempt}\n{source}"));
            var id = Convert.ToHexStringLower(hash)[..8];
            if (!taken.Contains(id))
            {
                return id;
            }
        }
    }
}

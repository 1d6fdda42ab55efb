namespace TorchSharp.Kernels;

/// <summary>erf to double precision: its Taylor series near zero, a continued fraction of erfc beyond.</summary>
internal static class ErrorFunction
{
    public static double Erf(double x)
    {
        var magnitude = Math.Abs(x);
        if (double.IsNaN(x))
            return x;
        if (magnitude > 6)
            return Math.Sign(x);
        return magnitude < 2.5 ? Series(x) : Math.Sign(x) * (1 - Complement(magnitude));
    }

    // erf x = 2/√π e^(−x²) Σ 2ⁿ x^(2n+1) / (1·3·…·(2n+1)); all terms have one sign, so nothing cancels.
    private static double Series(double x)
    {
        var (term, sum) = (x, x);
        for (var n = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum); n++)
        {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    // erfc x = e^(−x²)/√π · 1/(x + ½/(x + 1/(x + 3/2/(x + …)))), evaluated from the inside.
    private static double Complement(double x)
    {
        var fraction = x;
        for (var k = 60; k >= 1; k--)
            fraction = x + (k / 2.0 / fraction);
        return Math.Exp(-x * x) / (Math.Sqrt(Math.PI) * fraction);
    }
}

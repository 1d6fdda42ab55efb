using System.Reflection;

namespace Microsoft.Data.Analysis.Embedded.Tests;

public class AgreementTests
{
    [Fact]
    public void Everything_comes_out_as_the_package_itself_wrote_it()
    {
        string[] expected = Resource("package-0.23.1.txt").Split('\n');
        string[] actual = Scenarios.Run().Split('\n');

        foreach ((string theirs, string ours) in expected.Zip(actual))
            Assert.Equal(theirs, ours);
        Assert.Equal(expected.Length, actual.Length);
    }

    internal static string Resource(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

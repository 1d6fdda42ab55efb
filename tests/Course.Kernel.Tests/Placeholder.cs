namespace Course.Kernel.Tests;

public class Placeholder
{
    [Fact]
    public void Runs() => Assert.True(true);
}

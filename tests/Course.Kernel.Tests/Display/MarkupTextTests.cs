using Course.Kernel.Display;

namespace Course.Kernel.Tests.Display;

public class MarkupTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("<p>a <b>bold</b> word</p><p>next</p>", "a bold word\nnext")]
    [InlineData("one<br>two<br/>three", "one\ntwo\nthree")]
    [InlineData("1 &lt; 2 &amp;&amp; 3 &gt; 2", "1 < 2 && 3 > 2")]
    [InlineData("<style>p{color:red}</style>text<script>if (a < b) {}</script>", "text")]
    [InlineData("<!-- <b>no</b> -->yes", "yes")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "a  b\nc  d")]
    [InlineData("<svg><title>A cell</title><text>3</text><text>4</text></svg> after", "A cell after")]
    [InlineData("<svg aria-label='A gate'><text>3</text></svg>", "A gate")]
    [InlineData("<svg><text>3</text></svg>", "(picture)")]
    [InlineData("a < b and b > c", "a < b and b > c")]
    public void Words_remain_and_markup_goes(string markup, string words) => Assert.Equal(words, MarkupText.Of(markup));
}

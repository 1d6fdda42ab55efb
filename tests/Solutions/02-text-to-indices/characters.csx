using System.Globalization;
string[] Characters(string text)
{
    var characters = new List<string>();
    for (var start = 0; start < text.Length; start += characters[^1].Length)
    {
        characters.Add(text.Substring(start, StringInfo.GetNextTextElementLength(text, start)));
    }

    return [.. characters];
}

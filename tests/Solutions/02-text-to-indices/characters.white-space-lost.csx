using System.Globalization;
string[] Characters(string text)
{
    var characters = new List<string>();
    var elements = StringInfo.GetTextElementEnumerator(text);
    while (elements.MoveNext())
    {
        characters.Add(elements.GetTextElement());
    }

    return [.. characters.Where(c => !string.IsNullOrWhiteSpace(c))];
}

using System.Text.RegularExpressions;
string Normalize(string text)
{
    text = text.ToLowerInvariant();
    text = text.Replace("n't", " not");
    text = Regex.Replace(text, "[0-9]+", "<num>");
    text = Regex.Replace(text, "[.,;:!?\"]", " ");
    return Regex.Replace(text, @"\s+", " ");
}

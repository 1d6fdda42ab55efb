using System.Text.RegularExpressions;
string[] Words(string text) =>
    [.. Regex.Matches(text, @"\S+").Select(match => match.Value)];

using System.Text.RegularExpressions;
string[] Words(string text) =>
    [.. Regex.Matches(text, @"[A-Za-z0-9]+(?:'[A-Za-z0-9]+)*|[^\sA-Za-z0-9]+").Select(match => match.Value)];

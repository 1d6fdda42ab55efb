string[] Characters(string text) => [.. text.EnumerateRunes().Select(rune => rune.ToString())];

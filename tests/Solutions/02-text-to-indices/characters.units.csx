string[] Characters(string text) => [.. text.Select(unit => unit.ToString())];

double BitsPerCharacter(string[] words, double[] logP, Dictionary<string, double> spelling)
{
    var nats = -words.Zip(logP).Sum(p => spelling.ContainsKey(p.First) ? 0 : p.Second) - words.Sum(word => spelling.GetValueOrDefault(word));
    var characters = words.Sum(word => word.Length + 1);
    return nats / Math.Log(2) / characters;
}

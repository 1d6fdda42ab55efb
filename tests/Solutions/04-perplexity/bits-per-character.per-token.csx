double BitsPerCharacter(string[] words, double[] logP, Dictionary<string, double> spelling)
{
    var nats = -logP.Sum() - words.Sum(word => spelling.GetValueOrDefault(word));
    var characters = words.Length;
    return nats / Math.Log(2) / characters;
}

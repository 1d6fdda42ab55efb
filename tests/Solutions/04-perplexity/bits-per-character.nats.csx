double BitsPerCharacter(string[] words, double[] logP, Dictionary<string, double> spelling)
{
    var nats = -logP.Sum() - words.Sum(word => spelling.GetValueOrDefault(word));
    var characters = words.Sum(word => word.Length + 1);
    return nats / characters;
}

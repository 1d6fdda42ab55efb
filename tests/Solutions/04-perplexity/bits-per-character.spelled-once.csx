double BitsPerCharacter(string[] words, double[] logP, Dictionary<string, double> spelling)
{
    var nats = -logP.Sum() - spelling.Values.Sum();
    var characters = words.Sum(word => word.Length + 1);
    return nats / Math.Log(2) / characters;
}

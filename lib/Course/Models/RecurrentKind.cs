namespace Course.Models;

/// <summary>Which recurrent layer a model is made of.</summary>
public enum RecurrentKind
{
    /// <summary>The plain recurrent network, lesson 05.</summary>
    Rnn,

    /// <summary>Long short-term memory, lesson 08.</summary>
    Lstm,

    /// <summary>The gated recurrent unit, lesson 09.</summary>
    Gru,
}

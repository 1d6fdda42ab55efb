(long FeedForward, long Recurrent) CountParameters(int T, int V, int H, int K)
{
    long Layer(long inputs, long outputs) => inputs * outputs + outputs;
    return (Layer(T * V, H) + Layer(H, T * K), Layer(V, H) + H * H + Layer(H, K));
}

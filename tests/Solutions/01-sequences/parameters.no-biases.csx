(long FeedForward, long Recurrent) CountParameters(int T, int V, int H, int K) =>
    ((long)T * V * H + (long)H * T * K, (long)V * H + H * H + H * K);

int Parameters(int I, int H) => 2 * (I * H + H * H + 2 * H);

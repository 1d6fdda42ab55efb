int Parameters(int I, int H) => 4 * (I * H + H * H + 2 * H);

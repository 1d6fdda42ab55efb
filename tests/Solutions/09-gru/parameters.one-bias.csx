int Parameters(int I, int H) => 3 * (I * H + H * H + H);

int Parameters(int I, int H) => 4 * ((H + I) * H + H);

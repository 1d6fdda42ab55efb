using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using TorchSharp.Kernels;
using TorchSharp.Kernels.Dense;

namespace TorchSharp.Embedded.Tests.Kernels;

[Collection(nameof(ThreadCount))]
public class SgemmTests
{
    // 0 and 1, the widths and heights of tiles and their neighbours, more than a block.
    private static readonly int[] Sizes = [0, 1, 2, 3, 4, 5, 7, 8, 9, 12, 13, 15, 16, 17, 31, 32, 33, 47, 64, 65, 96, 129, 257, 300, 512, 513, 530];

    // Rows so far apart collide in the cache.
    private const int CollidingDepth = 1024;

    /// <summary>A shape, how the factors lie and how far apart their elements, and the space between rows of C.</summary>
    public sealed record Problem(int Rows, int Columns, int Depth, bool TransposeA, bool TransposeB, int Gap, bool Accumulate, float Alpha, int Seed)
    {
        public int ApartA { get; init; } = 1;

        public int ApartB { get; init; } = 1;

        public int StepC => Columns + Gap;

        public float[] A => Values(Rows * Depth * ApartA, 1);

        public float[] B => Values(Depth * Columns * ApartB, 2);

        public float[] Before => Values(Math.Max(1, Rows * StepC), 3);

        private float[] Values(int count, int which)
        {
            var random = new Random((Seed * 7) + which);
            return Enumerable.Range(0, count).Select(_ => (float)((2 * random.NextDouble()) - 1)).ToArray();
        }
    }

    private static Arbitrary<Problem> Problems => (
        from rows in Gen.Elements(Sizes)
        from columns in Gen.Elements(Sizes)
        from depth in Gen.Elements([.. Sizes, CollidingDepth])
        from transposeA in Gen.Elements(false, true)
        from transposeB in Gen.Elements(false, true)
        from apartA in Gen.Elements(1, 1, 1, 2)
        from apartB in Gen.Elements(1, 1, 1, 2)
        from gap in Gen.Elements(0, 3)
        from accumulate in Gen.Elements(false, true)
        from alpha in Gen.Elements(1f, -0.5f)
        from seed in Gen.Choose(0, 1000)
        select new Problem(rows, columns, depth, transposeA, transposeB, gap, accumulate, alpha, seed) { ApartA = apartA, ApartB = apartB }).ToArbitrary();

    private static Matrix<float> Left(Problem p, float[] a) =>
        p.TransposeA ? new Matrix<float>(a, p.ApartA, p.ApartA * p.Rows) : new Matrix<float>(a, p.ApartA * p.Depth, p.ApartA);

    private static Matrix<float> Right(Problem p, float[] b) =>
        p.TransposeB ? new Matrix<float>(b, p.ApartB, p.ApartB * p.Depth) : new Matrix<float>(b, p.ApartB * p.Columns, p.ApartB);

    private static float[] Multiply(Problem p)
    {
        var c = p.Before;
        Sgemm.Multiply(p.Rows, p.Columns, p.Depth, p.Alpha, Left(p, p.A), Right(p, p.B), c, p.StepC, p.Accumulate);
        return c;
    }

    private static float[] MultiplyPacked(Problem p)
    {
        var c = p.Before;
        var packed = new PackedMatrix();
        packed.Pack(p.Depth, p.Columns, Right(p, p.B));
        Sgemm.Multiply(p.Rows, p.Alpha, Left(p, p.A), packed, c, p.StepC, p.Accumulate);
        return c;
    }

    private static double[] Reference(Problem p)
    {
        var (a, b) = (p.A, p.B);
        var c = p.Before.Select(value => (double)value).ToArray();
        for (var i = 0; i < p.Rows; i++)
        {
            for (var j = 0; j < p.Columns; j++)
            {
                var sum = 0.0;
                for (var k = 0; k < p.Depth; k++)
                {
                    sum += (double)a[p.ApartA * (p.TransposeA ? (k * p.Rows) + i : (i * p.Depth) + k)]
                        * b[p.ApartB * (p.TransposeB ? (j * p.Depth) + k : (k * p.Columns) + j)];
                }
                ref var element = ref c[(i * p.StepC) + j];
                element = (p.Alpha * sum) + (p.Accumulate ? element : 0);
            }
        }
        return c;
    }

    // Elements of A and B are at most 1, so each of the additions rounds by at most depth · 2⁻²⁴.
    private static bool Near(Problem p, double[] expected, float[] actual)
    {
        var tolerance = 6e-8 * (2 + (p.Depth * Math.Sqrt(1 + p.Depth)));
        return expected.Zip(actual).All(pair => Math.Abs(pair.First - pair.Second) <= tolerance);
    }

    [Fact]
    public void A_product_is_that_of_three_loops_in_double_precision_and_touches_nothing_beside_it() =>
        Prop.ForAll(Problems, p => Near(p, Reference(p), Multiply(p))).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void A_product_with_a_packed_matrix_is_that_of_three_loops() =>
        Prop.ForAll(Problems, p => Near(p, Reference(p), MultiplyPacked(p))).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void One_two_and_three_threads_give_the_same_bits() =>
        Prop.ForAll(Problems, p =>
        {
            using var one = ThreadCount.Of(1);
            var (alone, packedAlone) = (Multiply(p), MultiplyPacked(p));
            using var two = ThreadCount.Of(2);
            var same = alone.SequenceEqual(Multiply(p)) && packedAlone.SequenceEqual(MultiplyPacked(p));
            using var three = ThreadCount.Of(3);
            return same && alone.SequenceEqual(Multiply(p)) && packedAlone.SequenceEqual(MultiplyPacked(p));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void The_rows_of_a_packed_product_have_the_same_bits_in_any_company()
    {
        var problem = new Problem(40, 70, 600, false, true, 0, false, 1, 5);
        var whole = MultiplyPacked(problem);
        var packed = new PackedMatrix();
        packed.Pack(problem.Depth, problem.Columns, Right(problem, problem.B));
        for (var rows = 1; rows <= problem.Rows; rows++)
        {
            var c = new float[rows * problem.Columns];
            Sgemm.Multiply(rows, 1, Left(problem, problem.A), packed, c, problem.Columns, false);
            Assert.Equal(whole[..c.Length], c);
        }
    }

    [Fact]
    public void A_bias_is_added_to_every_row()
    {
        foreach (var (rows, columns, depth) in new[] { (1, 5, 3), (3, 40, 20), (20, 70, 0), (50, 33, 600) })
        {
            var p = new Problem(rows, columns, depth, false, true, 0, false, 1, 9);
            var bias = Enumerable.Range(0, columns).Select(j => j - 2.5f).ToArray();
            var c = p.Before;
            Sgemm.Affine(rows, columns, depth, Left(p, p.A), Right(p, p.B), bias, c, columns);
            var expected = Reference(p).Select((value, at) => value + bias[at % columns]).ToArray();
            Assert.True(Near(p, expected, c));
        }
    }

    [Fact]
    public void Arbitrary_steps_are_followed()
    {
        // Every other column of a 3 × 4 matrix times every other row of a 4 × 2 one.
        float[] a = [1, 9, 2, 9, 3, 9, 4, 9, 5, 9, 6, 9];
        float[] b = [1, 2, 9, 9, 3, 4, 9, 9];
        var c = new float[6];
        Sgemm.Multiply(3, 2, 2, 1, new Matrix<float>(a, 4, 2), new Matrix<float>(b, 4, 1), c, 2, false);
        Assert.Equal([7, 10, 15, 22, 23, 34], c);
    }

    [Fact]
    public void A_factor_that_exceeds_its_memory_is_refused_before_anything_is_read()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            Sgemm.Multiply(3, 2, 4, 1, new Matrix<float>(new float[11], 4, 1), new Matrix<float>(new float[8], 2, 1), new float[6], 2, false));
        Assert.Equal("The left matrix of 3 × 4 elements at steps 4 and 1 needs 12 values, got 11.", error.Message);
        Assert.Throws<ArgumentException>(() =>
            Sgemm.Multiply(3, 2, 4, 1, new Matrix<float>(new float[12], 4, 1), new Matrix<float>(new float[8], 2, 1), new float[5], 2, false));
    }

    [Fact]
    public void Infinities_and_NaN_reach_their_rows_and_columns_only()
    {
        var p = new Problem(20, 40, 30, false, false, 0, false, 1, 4);
        var (a, b) = (p.A, p.B);
        a[(3 * 30) + 7] = float.NaN;
        b[(7 * 40) + 5] = float.PositiveInfinity;
        var c = new float[20 * 40];
        Sgemm.Multiply(20, 40, 30, 1, Left(p, a), Right(p, b), c, 40, false);
        for (var i = 0; i < 20; i++)
        {
            for (var j = 0; j < 40; j++)
                Assert.Equal(i != 3 && j != 5, float.IsFinite(c[(i * 40) + j]));
        }
    }

    [Fact]
    public void A_packed_matrix_lives_as_long_as_its_product_takes()
    {
        var problem = new Problem(100, 300, 300, false, false, 0, false, 1, 6);
        var (a, b, c) = (problem.A, problem.B, problem.Before);
        PackAndMultiply(problem, a, b, c);
        var expected = c.ToArray();
        using var stop = new CancellationTokenSource();
        var collector = new Thread(() =>
        {
            // What was released is handed out again, and overwritten.
            while (!stop.IsCancellationRequested)
            {
                GC.Collect(2, GCCollectionMode.Forced, blocking: true);
                GC.AllocateUninitializedArray<float>(100_000, pinned: true).AsSpan().Fill(float.NaN);
            }
        });
        collector.Start();
        var same = true;
        for (var attempt = 0; attempt < 300; attempt++)
        {
            PackAndMultiply(problem, a, b, c);
            same &= expected.AsSpan().SequenceEqual(c);
        }
        stop.Cancel();
        collector.Join();
        Assert.True(same);
    }

    // Compiled so that nothing keeps the packed matrix alive but the product itself.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void PackAndMultiply(Problem p, float[] a, float[] b, float[] c)
    {
        var packed = new PackedMatrix();
        packed.Pack(p.Depth, p.Columns, Right(p, b));
        Sgemm.Multiply(p.Rows, 1, Left(p, a), packed, c, p.StepC, false);
    }
}

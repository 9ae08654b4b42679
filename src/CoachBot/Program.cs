Console.WriteLine("coachbot");

using CoachBot.Composition;

using var stop = new StopSignal();
return await Entry.RunAsync(args, stop.Token);
